// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/insight/grow.h"
#include "ui/notices.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <functional>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace rw::session {
class Session;
}

namespace rw::ui {

class MatchView;
class RuleEditor;

/// The rule grows by what the user points at in the match view: a value is accepted or excluded, or has to exist. The
/// entries say what they would do, or why they cannot. Each is one undo step; the focus stays where it is. While
/// personal data is masked, the words have the masked path and value and the rule gets the real ones. GUI thread;
/// session, editor and match view outlive it.
class RuleGrowth : public QObject {
    Q_OBJECT
public:
    RuleGrowth(session::Session& session, RuleEditor& editor, MatchView& match, QObject* parent);

Q_SIGNALS:
    void notice(const QString& text, Matter matter);
    void noticeWith(const QString& text, const QString& label, const std::function<void()>& action, Matter matter);

private:
    /// A value of an event, as MatchView::ruleMenuWanted() tells it.
    struct Pointed {
        QString path;
        QByteArray json;
        QByteArray event;
    };
    void fill(QMenu* menu, const Pointed& value);
    void grow(insight::Growth growth, const Pointed& value);
    [[nodiscard]] insight::Grown grown(insight::Growth growth, const Pointed& value) const;
    /// What the change does; that it shows what the mask hides is said, too.
    [[nodiscard]] QString told(const insight::Grown& change, insight::Growth growth, const Pointed& value) const;

    session::Session& m_session;
    RuleEditor& m_editor;
};

} // namespace rw::ui
