// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/loadgzip.h"

#include "engine/base/words.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace rw::store {

struct GzipReader::Impl {
    ReadBytes source;
    std::string input;
    z_stream stream{};
    bool ready = false;
    bool sourceEnded = false;
    bool ended = false;
    bool betweenMembers = false;
    std::string trouble;

    /// False at the end of the source.
    bool refill() {
        if (stream.avail_in > 0) {
            return true;
        }
        if (sourceEnded) {
            return false;
        }
        constexpr size_t kStep = size_t{1} << 18U;
        input.resize(kStep);
        const size_t got = source(input.data(), kStep);
        sourceEnded = got == 0;
        stream.next_in = reinterpret_cast<Bytef*>(input.data());
        stream.avail_in = static_cast<uInt>(got);
        return got > 0;
    }
    void fail(const std::string& reason) {
        trouble = fill(Words::tr("the gzip data is damaged here: %1"), {reason});
        ended = true;
    }
};

GzipReader::GzipReader(ReadBytes source, std::string start) : m_impl(std::make_unique<Impl>()) {
    constexpr int kGzipOnly = 16;
    m_impl->source = std::move(source);
    m_impl->input = std::move(start);
    m_impl->stream.next_in = reinterpret_cast<Bytef*>(m_impl->input.data());
    m_impl->stream.avail_in = static_cast<uInt>(m_impl->input.size());
    m_impl->ready = inflateInit2(&m_impl->stream, MAX_WBITS + kGzipOnly) == Z_OK;
    if (!m_impl->ready) {
        m_impl->fail(Words::tr("no memory"));
    }
}

GzipReader::~GzipReader() {
    if (m_impl->ready) {
        inflateEnd(&m_impl->stream);
    }
}

const std::string& GzipReader::trouble() const {
    return m_impl->trouble;
}

size_t GzipReader::read(char* buffer, size_t capacity) {
    Impl& d = *m_impl;
    z_stream& stream = d.stream;
    const auto wanted = static_cast<uInt>(std::min<size_t>(capacity, std::numeric_limits<uInt>::max()));
    stream.next_out = reinterpret_cast<Bytef*>(buffer);
    stream.avail_out = wanted;
    while (!d.ended && stream.avail_out == wanted) {
        if (!d.refill()) {
            d.ended = true;
            if (!d.betweenMembers) {
                d.trouble = Words::tr("the gzip data is cut off here: events may be missing");
            }
            break;
        }
        if (d.betweenMembers && *stream.next_in != 0x1f) {
            d.ended = true; // padding behind the last member, which gzip ignores, too
            break;
        }
        if (d.betweenMembers) {
            inflateReset(&stream);
            d.betweenMembers = false;
        }
        const int code = inflate(&stream, Z_NO_FLUSH);
        if (code == Z_STREAM_END) {
            d.betweenMembers = true;
        } else if (code != Z_OK && code != Z_BUF_ERROR) {
            d.fail(stream.msg != nullptr ? std::string(stream.msg) : Words::tr("not gzip"));
        }
    }
    return wanted - stream.avail_out;
}

} // namespace rw::store
