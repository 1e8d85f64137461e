// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace rw::ui {

/// UTF-8 of the layers below as it is.
[[nodiscard]] inline QString plain(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The engine's sentences mark paths and wildcards with back quotes, as plain text and the headless tool have them. On
/// the screen they have a look instead. Back quotes inside JSON texts ("…") are values of rules and events: they stay.
/// For sentences of ours only, never for what AWS says. Where personal data is hidden, hide first: that goes by the
/// marks. Any thread.

/// Without the marks: for cells, tool tips of plain text, accessible texts, notices.
[[nodiscard]] QString plainSaid(const QString& sentence);
[[nodiscard]] inline QString plainSaid(std::string_view utf8) {
    return plainSaid(plain(utf8));
}
/// As escaped HTML in which what was marked is set as code: for labels and tool tips of rich text. A mark that a cut
/// left open reaches to the end.
[[nodiscard]] QString richSaid(const QString& sentence);
[[nodiscard]] inline QString richSaid(std::string_view utf8) {
    return richSaid(plain(utf8));
}

} // namespace rw::ui
