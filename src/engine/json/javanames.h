// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rw::json {

/// What the service's reader takes for a word when it reports an unrecognised token: Java's identifier rules over
/// UTF-16 code units (supplementary characters never count). Pure, any thread.
[[nodiscard]] bool isJavaIdentifierStart(char32_t c);
[[nodiscard]] bool isJavaIdentifierPart(char32_t c);

} // namespace rw::json
