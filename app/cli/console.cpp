// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rw::cli {
namespace {

Error fileError(const std::string& path, const char* what, int number) {
    Error error;
    error.kind = number == ENOENT ? ErrorKind::NotFound : ErrorKind::Io;
    error.message = std::string("cannot ") + what + " " + path + ": " + std::strerror(number);
    return error;
}

} // namespace

Output& output() {
    static Output instance;
    return instance;
}

void Output::flush() {
    std::string_view left = m_buffer;
    while (!left.empty() && m_open) {
        const ssize_t written = ::write(STDOUT_FILENO, left.data(), left.size());
        if (written >= 0) {
            left.remove_prefix(static_cast<size_t>(written));
        } else if (errno != EINTR) {
            m_open = false;
            if (errno != EPIPE) {
                m_trouble = std::string("cannot write to standard output: ") + std::strerror(errno);
            }
        }
    }
    m_buffer.clear();
}

void note(std::string_view text) {
    std::string line(text);
    line += '\n';
    (void)std::fwrite(line.data(), 1, line.size(), stderr);
}

void complain(std::string_view message) {
    note("rulewright-cli: " + std::string(message));
}

void complain(const Error& error) {
    complain(error.message);
    if (!error.detail.empty()) {
        note("  " + error.detail);
    }
    if (!error.remedy.empty()) {
        note("  " + error.remedy);
    }
}

std::optional<size_t> readSome(int descriptor, char* buffer, size_t capacity, const std::string& name) {
    while (true) {
        const ssize_t got = ::read(descriptor, buffer, capacity);
        if (got >= 0) {
            return static_cast<size_t>(got);
        }
        if (errno != EINTR) {
            complain(fileError(name, "read", errno));
            return std::nullopt;
        }
    }
}

Expected<std::string, Error> readInput(const std::string& path) {
    const int descriptor = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return unexpected(fileError(path, "open", errno));
    }
    std::string text;
    constexpr size_t kStep = 1 << 18;
    int failure = 0;
    while (true) {
        const size_t before = text.size();
        text.resize(before + kStep);
        const ssize_t got = ::read(descriptor, text.data() + before, kStep);
        text.resize(before + (got > 0 ? static_cast<size_t>(got) : 0));
        if (got == 0 || (got < 0 && errno != EINTR)) {
            failure = got < 0 ? errno : 0;
            break;
        }
    }
    if (descriptor != STDIN_FILENO) {
        ::close(descriptor);
    }
    if (failure != 0) {
        return unexpected(fileError(path, "read", failure));
    }
    return text;
}

Expected<void, Error> writeFile(const std::string& path, std::string_view text) {
    const std::string temporary = path + ".rulewright-" + std::to_string(::getpid());
    std::FILE* file = std::fopen(temporary.c_str(), "wb");
    if (file == nullptr) {
        return unexpected(fileError(path, "write", errno));
    }
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    const int failure = errno;
    if (std::fclose(file) != 0 || !written) {
        const int number = written ? errno : failure;
        (void)std::remove(temporary.c_str());
        return unexpected(fileError(path, "write", number));
    }
    if (std::rename(temporary.c_str(), path.c_str()) != 0) {
        const int number = errno;
        (void)std::remove(temporary.c_str());
        return unexpected(fileError(path, "write", number));
    }
    return {};
}

Expected<InputFile, Error> InputFile::open(const std::string& path) {
    if (path == "-") {
        return InputFile(STDIN_FILENO);
    }
    InputFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat about {};
    if (file.m_descriptor < 0 || ::fstat(file.m_descriptor, &about) != 0) {
        return unexpected(fileError(path, "open", errno));
    }
    if (S_ISDIR(about.st_mode)) {
        return unexpected(fileError(path, "read", EISDIR));
    }
    if (S_ISREG(about.st_mode)) {
        (void)::posix_fadvise(file.m_descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
    }
    return file;
}

InputFile::~InputFile() {
    if (m_descriptor > STDERR_FILENO) {
        ::close(m_descriptor);
    }
}

std::string grouped(uint64_t number) {
    std::string digits = std::to_string(number);
    for (auto at = static_cast<ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<size_t>(at), 1, ',');
    }
    return digits;
}

std::string counted(uint64_t number, std::string_view one, std::string_view many) {
    return grouped(number) + ' ' + std::string(number == 1 ? one : many);
}

} // namespace rw::cli
