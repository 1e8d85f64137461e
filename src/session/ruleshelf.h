// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/expected.h"
#include "session/ruledocument.h"
#include "session/workspace.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <optional>
#include <vector>

namespace rw::session {

/// The rules that are open side by side, and those that were closed and can be opened again. One is current: the rule
/// document shows it, and the others wait as states. There always is one. Whatever somebody wrote stays here until it
/// is a file's own text again. GUI thread.
class RuleShelf : public QObject {
    Q_OBJECT
public:
    explicit RuleShelf(RuleDocument& document, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_open.size()); }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] qint64 idAt(int index) const; ///< stays the same over restarts
    [[nodiscard]] RuleState stateAt(int index) const;
    [[nodiscard]] int indexOf(qint64 id) const;                ///< -1: not open
    [[nodiscard]] int indexOfFile(const QString& path) const;  ///< -1: not open
    [[nodiscard]] static bool isBlank(const QByteArray& text); ///< nobody wrote anything yet
    [[nodiscard]] static QByteArray blankRule();

    void setCurrent(int index);
    /// Opens one more behind the current one, which it becomes; may take the place of one that is blank, which is put
    /// aside if somebody keeps moreThanText() of it.
    void add(RuleState state, bool inPlaceOfBlank = true);
    /// Goes to the rule of a file, which is opened unless it is.
    [[nodiscard]] Expected<void, Error> open(const QString& path);
    void move(int from, int to);
    /// Puts a rule aside, unless nobody wrote anything: it is blank, and nobody keeps moreThanText(). After the
    /// last one follows a blank one.
    void close(int index);

    struct Rule {
        qint64 id = 0;
        RuleState state;
        std::optional<bool> more = {}; ///< while it is closed: what moreThanText() was answered
    };
    [[nodiscard]] const std::vector<Rule>& closed() const { return m_closed; } ///< the one closed last first
    void reopen(qint64 id);
    void reopenLast();

    /// What was kept, before what was opened meanwhile; `arrangement` is what arranged() told. `first` is for a
    /// workspace without rules. A file that was opened meanwhile is the rule that it was before, and a file has one tab
    /// unless the texts differ that stand in no file.
    void restore(const std::vector<StoredRule>& rules, const QByteArray& arrangement, const RuleState& first);
    void keepCurrent(); ///< kept() of the current rule
    void keepAll();

Q_SIGNALS:
    void aboutToLeave(qint64 id); ///< the document shows it for the last time
    /// The document is about to show another rule.
    void aboutToShow(qint64 id, const QByteArray& text);
    void currentChanged();
    void rulesChanged();                    ///< opened, closed, moved, or another title, file or state of one
    void replaced(qint64 blank, qint64 by); ///< before `by` is shown; `blank` is forgotten or put aside then
    void merged(qint64 gone, qint64 into);  ///< they are one rule; before `into` is shown, and `gone` forgotten
    /// Asked before a rule is given up whose text is no loss: whoever keeps something of it that stands nowhere else
    /// (tests, versions) sets `more`. Connect directly.
    void moreThanText(const rw::session::RuleShelf::Rule& rule, bool* more);
    void added(qint64 id);
    void kept(const rw::session::StoredRule& rule); ///< to be written
    void forgotten(qint64 id);                      ///< to be removed
    void arranged(const QByteArray& arrangement);   ///< which are open, in which order

private:
    void leave();
    void show(int index);
    void putAside();
    void arrange();
    void insert(int index, Rule rule);
    void limitClosed();
    [[nodiscard]] bool isMore(Rule& rule);
    [[nodiscard]] bool isUntouched();
    [[nodiscard]] int freeNumber() const;
    [[nodiscard]] qint64 freshId();
    [[nodiscard]] static StoredRule stored(const Rule& rule);

    RuleDocument& m_document;
    std::vector<Rule> m_open; ///< the state of the current one is the document's
    std::vector<Rule> m_closed;
    int m_current = 0;
    qint64 m_lastId = 0;
    bool m_switching = false;
};

} // namespace rw::session
