// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rulegrowth.h"

#include "session/personalmask.h"
#include "session/ruledocument.h"
#include "session/session.h"
#include "ui/editor/ruleeditor.h"
#include "ui/match/matchview.h"
#include "ui/saidtext.h"
#include "ui/tooltips.h"

#include <QAction>
#include <QMenu>
#include <string>
#include <string_view>

namespace rw::ui {

using insight::Grown;
using insight::Growth;

namespace {

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

} // namespace

RuleGrowth::RuleGrowth(session::Session& session, RuleEditor& editor, MatchView& match, QObject* parent)
    : QObject(parent), m_session(session), m_editor(editor) {
    connect(&match, &MatchView::ruleMenuWanted, this,
            [this](QMenu* menu, const QString& path, const QByteArray& json, const QByteArray& event) {
                fill(menu, {path, json, event});
            });
}

void RuleGrowth::fill(QMenu* menu, const Pointed& value) {
    menu->setToolTipsVisible(true); // what an entry would do, and why one cannot
    const auto add = [&](Growth growth, const QString& name, const QString& words) {
        const Grown would = grown(growth, value);
        const QString help = would.possible() ? told(would, growth, value) : plain(would.obstacle);
        QAction* action = menu->addAction(words);
        action->setObjectName(name);
        action->setEnabled(would.possible());
        action->setToolTip(plainToolTip(help));
        action->setStatusTip(help);
        connect(action, &QAction::triggered, this, [this, growth, value] { grow(growth, value); });
    };
    add(Growth::Accept, QStringLiteral("growAccept"), tr("Add to the &rule"));
    add(Growth::Exclude, QStringLiteral("growExclude"), tr("Add to the rule: any&thing but this"));
    add(Growth::Require, QStringLiteral("growRequire"), tr("Re&quire it to exist"));
    menu->addSeparator();
}

Grown RuleGrowth::grown(Growth growth, const Pointed& value) const {
    const QByteArray text = m_editor.text();
    const auto parsed = m_session.rule().parsed();
    const bool known = parsed && parsed->text == text;
    // What is checked at this moment is short, or refused unread.
    const pattern::ParseResult own = known || text.size() > static_cast<qsizetype>(insight::kMostGrowingBytes)
                                         ? pattern::ParseResult()
                                         : pattern::parsePattern(viewOf(text));
    match::Stand stand;
    const session::PersonalMask::Veil veil = m_session.mask().veil();
    if (veil.on()) {
        stand = [veil](std::string_view at, std::string_view json) { return veil.json(at, json); };
    }
    const std::string real = value.path.toStdString();
    Grown out = insight::grown(viewOf(text), known ? parsed->result : own, growth, real, viewOf(value.json),
                               viewOf(value.event), stand);
    if (veil.hidesPath(real)) {
        const session::PersonalMask::Hidden name({}, {}, {{real, veil.path(real)}});
        out.title = name.names(out.title);
        out.obstacle = name.names(out.obstacle);
    }
    return out;
}

QString RuleGrowth::told(const Grown& change, Growth growth, const Pointed& value) const {
    const session::PersonalMask::Veil veil = m_session.mask().veil();
    const bool hidden = growth != Growth::Require && veil.on() &&
                        veil.json(value.path.toStdString(), viewOf(value.json)) != viewOf(value.json);
    return hidden ? tr("%1 – with the real value, which the rule shows").arg(plain(change.title)) : plain(change.title);
}

void RuleGrowth::grow(Growth growth, const Pointed& value) {
    const Grown change = grown(growth, value); // anew: the rule may be another one since the menu was opened
    if (!change.possible()) {
        Q_EMIT notice(plain(change.obstacle), Matter::Moment);
        return;
    }
    m_editor.applyEdits(change.edits);
    m_editor.emphasize(change.leafAt);
    const auto undo = [this, after = m_editor.text()] {
        if (m_editor.text() == after) {
            m_editor.emphasize({});
            m_editor.undo();
        }
    };
    Q_EMIT noticeWith(tr("The rule was changed: %1.").arg(told(change, growth, value)), tr("Undo"), undo,
                      Matter::RuleText);
}

} // namespace rw::ui
