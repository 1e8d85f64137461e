// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"

#include <optional>
#include <string>
#include <string_view>

namespace rw::cli {

/// Standard output with a large buffer. A reader that goes away (`| head`) is no error: open() turns false, and loops
/// stop. One thread.
class Output {
public:
    void write(std::string_view text) {
        m_buffer.append(text);
        if (m_buffer.size() >= kFlushAt) {
            flush();
        }
    }
    void line(std::string_view text) {
        write(text);
        write("\n");
    }
    void flush();
    [[nodiscard]] bool open() const { return m_open; }
    /// Why the output could not be written, empty when it could or nobody wanted it.
    [[nodiscard]] const std::string& trouble() const { return m_trouble; }

private:
    static constexpr size_t kFlushAt = size_t{256} * 1024;
    std::string m_buffer;
    bool m_open = true;
    std::string m_trouble;
};
[[nodiscard]] Output& output();

/// One line on standard error, with the program's name before it.
void complain(std::string_view message);
void complain(const Error& error);
/// One line on standard error as it is: progress and summaries.
void note(std::string_view text);

/// The whole of a file, or of standard input for "-".
[[nodiscard]] Expected<std::string, Error> readInput(const std::string& path);
/// Writes a file as a whole: a failure leaves the old one untouched.
[[nodiscard]] Expected<void, Error> writeFile(const std::string& path, std::string_view text);

/// A file for reading in steps, or standard input for "-". Files are not mapped: one that another program shortens
/// meanwhile would end this one.
class InputFile {
public:
    [[nodiscard]] static Expected<InputFile, Error> open(const std::string& path);
    InputFile(InputFile&& other) noexcept : m_descriptor(other.m_descriptor) { other.m_descriptor = -1; }
    InputFile& operator=(InputFile&&) = delete;
    ~InputFile();
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    explicit InputFile(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

/// read(2) until it gives something; 0 at the end; nothing on trouble, which is complained about.
[[nodiscard]] std::optional<size_t> readSome(int descriptor, char* buffer, size_t capacity, const std::string& name);

/// "10,000"
[[nodiscard]] std::string grouped(uint64_t number);
[[nodiscard]] std::string counted(uint64_t number, std::string_view one, std::string_view many);

} // namespace rw::cli
