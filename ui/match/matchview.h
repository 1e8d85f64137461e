// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/match/explain.h"
#include "engine/store/eventstore.h"
#include "session/personalmask.h"
#include "ui/nameof.h"

#include <QByteArray>
#include <QWidget>
#include <memory>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// Shows one event under the rule: a sentence for the whole, the payload tree with pass / fail / not evaluated / cannot
/// be judged per path (icon, word and colour), and the table of leaf results. Explaining runs elsewhere: this only
/// shows. GUI thread.
class MatchView : public QWidget {
    Q_OBJECT
public:
    explicit MatchView(Theme& theme, QWidget* parent = nullptr);
    ~MatchView() override;

    /// Nothing selected: an empty state that says what to do.
    void clear(const QString& hint);
    /// A new event; `explanation` may be null while it is computed or when there is no valid rule (`hint` says why).
    void showEvent(const QByteArray& json, const store::EventSummary& summary, const store::Origin& origin,
                   std::shared_ptr<const match::Explanation> explanation, const QString& hint = {});
    /// The rule's text that the next explanation was made from: fills the column "Expected", which is hidden while no
    /// text is known. Call it before showEvent().
    void setRuleText(const QByteArray& utf8);
    /// What is hidden from the next showEvent() on; explanations come with it hidden already. What is shown without a
    /// veil goes at once when there is one.
    void setVeil(session::PersonalMask::Veil veil);
    void selectLeaf(int leaf); ///< from the editor's caret; -1 none
    void find();               ///< in the payload's text, which it shows
    void findNext(int step);
    void setNameOf(NameOf nameOf);        ///< what ids in the payload are called; again when more is known
    void addEventAction(QAction* action); ///< a button beside the tabs, with the action's short text
    [[nodiscard]] QWidget* input() const;

Q_SIGNALS:
    void columnWanted(const QString& path); ///< the values at a path of the payload as a column of the events
    /// The context menu of the payload is about to be shown: `json` is the text of the scalar at `path`; both are empty
    /// where there is none.
    void menuWanted(QMenu* menu, const QString& path, const QByteArray& json);
    /// Likewise, before there is anything in the menu of the payload or of the leaf results: what of it a rule could
    /// test, and the text of the event. Neither is ever hidden; see PayloadModel::testableAt().
    void ruleMenuWanted(QMenu* menu, const QString& path, const QByteArray& json, const QByteArray& event);
    void leafActivated(int leaf); ///< a row of Leaf results or a marked path was chosen: the editor goes there
    void leafSelected(int leaf);  ///< the current row moved to this leaf (-1: to none): the editor may emphasize it

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace rw::ui
