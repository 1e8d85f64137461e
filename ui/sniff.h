// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace rw::ui {

enum class Content { Rule, Events };

/// What a dropped, pasted or opened text is: a rule (bare, or inside a put-rule input or template) or events. Looks at
/// the first 64 KB; what is neither JSON nor a rule in a template counts as events, whose reader knows most forms.
/// Pure, any thread.
[[nodiscard]] Content sniffContent(const QByteArray& utf8);
/// Whether the text is an event for sure, or a list that begins with one: its envelope is there with texts for values,
/// not lists; or it is the detail of a Genesys event. Pure, any thread.
[[nodiscard]] bool looksLikeEvent(const QByteArray& utf8);
/// Whether the text is a rule for sure, bare or wrapped: as an event it would only confuse. Of more than 64 KB only
/// what names an event pattern, up to 1 MB. Pure, any thread.
[[nodiscard]] bool looksLikeRule(const QByteArray& utf8);
/// Reads the beginning of the file, 64 KB, of a template 1 MB. Whatever is no regular file, or cannot be read, counts
/// as events: their reader reports it, or looks through the folder.
[[nodiscard]] Content sniffFile(const QString& path);

} // namespace rw::ui
