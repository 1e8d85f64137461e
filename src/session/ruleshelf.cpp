// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ruleshelf.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

namespace rw::session {

namespace {

/// So many closed rules are kept; those with text that stands in no file count apart, and those of which somebody holds
/// more than the text do not count.
constexpr int kClosedFiles = 30;
constexpr int kClosedUnsaved = 500;

qint64 idOf(const QJsonValue& value) {
    return value.toString().toLongLong(); // as text: JSON numbers would not hold every id
}

std::vector<qint64> idsOf(const QJsonValue& value) {
    std::vector<qint64> ids;
    for (const QJsonValue& id : value.toArray()) {
        ids.push_back(idOf(id));
    }
    return ids;
}

using Rules = std::vector<RuleShelf::Rule>;

/// Of several rules of one file the first stays open, unless another has text that stands in no file; the others are
/// put aside, with what is kept of them.
void leaveOneOfEachFile(Rules& open, Rules& closed, qint64& current) {
    Rules stay;
    for (RuleShelf::Rule& rule : open) {
        const auto other = std::find_if(stay.begin(), stay.end(), [&](const RuleShelf::Rule& one) {
            return !rule.state.filePath.isEmpty() && one.state.filePath == rule.state.filePath;
        });
        const bool differ = other != stay.end() && rule.state.isModified() && other->state.isModified() &&
                            rule.state.text != other->state.text;
        if (other == stay.end() || differ) {
            stay.push_back(std::move(rule));
            continue;
        }
        if (rule.state.isModified()) {
            std::swap(rule, *other);
        }
        current = current == rule.id ? other->id : current;
        closed.insert(closed.begin(), std::move(rule));
    }
    open = std::move(stay);
}

struct Merged {
    qint64 id = 0;        ///< 0: with none
    bool inPlace = false; ///< it took the restored rule's id, else the restored one has its state
};

/// A rule that was opened while the workspace was read, and the restored one of the same file.
Merged mergeOpen(RuleShelf::Rule& meanwhile, Rules& open, Rules& closed) {
    const RuleState& state = meanwhile.state;
    if (state.filePath.isEmpty()) {
        return {};
    }
    for (RuleShelf::Rule& before : open) {
        if (before.state.filePath != state.filePath) {
            continue;
        }
        if (!before.state.isModified() || before.state.text == state.text) {
            before.state = state; // with the text that the file has now
        } else if (state.isModified()) {
            continue; // neither text stands in a file
        }
        return {before.id, false};
    }
    const auto before = std::find_if(closed.begin(), closed.end(), [&state](const RuleShelf::Rule& rule) {
        return rule.state.filePath == state.filePath && !rule.state.isModified();
    });
    if (before == closed.end()) {
        return {};
    }
    meanwhile.id = before->id;
    closed.erase(before);
    return {meanwhile.id, true};
}

/// The restored rule of the file whose rule was opened and closed again while the workspace was read; 0: none.
qint64 sameFile(const RuleShelf::Rule& meanwhile, const Rules& open, const Rules& closed) {
    if (meanwhile.state.filePath.isEmpty() || meanwhile.state.isModified()) {
        return 0;
    }
    for (const Rules* rules : {&open, &closed}) {
        for (const RuleShelf::Rule& rule : *rules) {
            if (rule.state.filePath == meanwhile.state.filePath) {
                return rule.id;
            }
        }
    }
    return 0;
}

} // namespace

RuleShelf::RuleShelf(RuleDocument& document, QObject* parent) : QObject(parent), m_document(document) {
    m_open.push_back({freshId(), {}});
    connect(&m_document, &RuleDocument::fileChanged, this, [this] {
        if (!m_switching) {
            Q_EMIT rulesChanged();
        }
    });
}

QByteArray RuleShelf::blankRule() {
    return QByteArrayLiteral("{\n  \n}\n");
}

bool RuleShelf::isBlank(const QByteArray& text) {
    const QByteArray words = text.simplified();
    return words.isEmpty() || words == "{ }" || words == "{}";
}

qint64 RuleShelf::freshId() {
    // The time tells rules of different runs apart.
    m_lastId = std::max(m_lastId + 1, QDateTime::currentMSecsSinceEpoch());
    return m_lastId;
}

int RuleShelf::freeNumber() const {
    int number = 1;
    for (int index = 0; index < count(); ++index) {
        const RuleState state = stateAt(index);
        if (state.filePath.isEmpty() && state.number == number) {
            ++number;
            index = -1; // the numbers stand in no order
        }
    }
    return number;
}

qint64 RuleShelf::idAt(int index) const {
    return m_open.at(static_cast<size_t>(index)).id;
}

RuleState RuleShelf::stateAt(int index) const {
    return index == m_current ? m_document.state() : m_open.at(static_cast<size_t>(index)).state;
}

int RuleShelf::indexOf(qint64 id) const {
    const auto found = std::find_if(m_open.begin(), m_open.end(), [id](const Rule& rule) { return rule.id == id; });
    return found == m_open.end() ? -1 : static_cast<int>(found - m_open.begin());
}

int RuleShelf::indexOfFile(const QString& path) const {
    const QString wanted = QFileInfo(path).absoluteFilePath();
    for (int index = 0; index < count(); ++index) {
        if (stateAt(index).filePath == wanted) {
            return index;
        }
    }
    return -1;
}

void RuleShelf::putAside() {
    m_open[static_cast<size_t>(m_current)].state = m_document.state();
}

void RuleShelf::leave() {
    Q_EMIT aboutToLeave(idAt(m_current));
    keepCurrent();
    putAside();
}

/// The current rule was put aside, or is gone.
void RuleShelf::show(int index) {
    m_current = index;
    const Rule& rule = m_open.at(static_cast<size_t>(index));
    m_switching = true;
    Q_EMIT aboutToShow(rule.id, rule.state.text);
    m_document.setState(RuleState(rule.state));
    m_switching = false;
    Q_EMIT rulesChanged();
    Q_EMIT currentChanged();
    arrange();
}

void RuleShelf::setCurrent(int index) {
    if (index != m_current && index >= 0 && index < count()) {
        leave();
        show(index);
    }
}

void RuleShelf::insert(int index, Rule rule) {
    m_open.insert(m_open.begin() + index, std::move(rule));
}

void RuleShelf::add(RuleState state, bool inPlaceOfBlank) {
    leave();
    Rule before = m_open[static_cast<size_t>(m_current)];
    if (state.filePath.isEmpty()) {
        state.number = freeNumber();
    }
    const qint64 id = freshId();
    insert(m_current + 1, {id, std::move(state)});
    const bool blank = inPlaceOfBlank && before.state.filePath.isEmpty() && isBlank(before.state.text);
    if (blank) {
        if (m_open[static_cast<size_t>(m_current) + 1].state.filePath.isEmpty()) {
            m_open[static_cast<size_t>(m_current) + 1].state.number = before.state.number;
        }
        m_open.erase(m_open.begin() + m_current);
        Q_EMIT replaced(before.id, id);
        const bool nothing = !isMore(before);
        if (!nothing) {
            m_closed.insert(m_closed.begin(), before);
        }
        show(m_current);
        if (nothing) {
            Q_EMIT forgotten(before.id);
        }
    } else {
        show(m_current + 1);
    }
    keepCurrent();
    Q_EMIT added(id);
}

Expected<void, Error> RuleShelf::open(const QString& path) {
    if (const int index = indexOfFile(path); index >= 0) {
        setCurrent(index);
        return {};
    }
    auto state = RuleDocument::read(path);
    if (!state) {
        return unexpected(Error(state.error()));
    }
    const auto before = std::find_if(m_closed.begin(), m_closed.end(), [&](const Rule& rule) {
        return rule.state.filePath == state->filePath && !rule.state.isModified();
    });
    if (before == m_closed.end()) {
        add(*std::move(state));
    } else { // the same rule as then, with the text that its file has now
        before->state = *std::move(state);
        reopen(before->id);
    }
    return {};
}

void RuleShelf::move(int from, int to) {
    if (from == to || from < 0 || to < 0 || from >= count() || to >= count()) {
        return;
    }
    const qint64 current = idAt(m_current);
    Rule moved = std::move(m_open[static_cast<size_t>(from)]);
    m_open.erase(m_open.begin() + from);
    insert(to, std::move(moved));
    m_current = indexOf(current);
    Q_EMIT rulesChanged();
    arrange();
}

void RuleShelf::close(int index) {
    if (index < 0 || index >= count()) {
        return;
    }
    if (index == m_current) {
        leave();
    }
    Rule& leaving = m_open[static_cast<size_t>(index)];
    const bool nothing = leaving.state.filePath.isEmpty() && isBlank(leaving.state.text) && !isMore(leaving);
    Rule gone = std::move(leaving);
    m_open.erase(m_open.begin() + index);
    if (nothing) {
        Q_EMIT forgotten(gone.id);
    } else {
        m_closed.insert(m_closed.begin(), std::move(gone));
        limitClosed();
    }
    if (index != m_current) {
        m_current -= index < m_current ? 1 : 0;
        Q_EMIT rulesChanged();
        arrange();
        return;
    }
    if (m_open.empty()) {
        RuleState blank;
        blank.text = blankRule();
        blank.savedText = blank.text;
        m_open.push_back({freshId(), blank});
    }
    show(std::min(index, count() - 1));
    keepCurrent();
}

bool RuleShelf::isUntouched() {
    Rule only = m_open.front();
    return count() == 1 && only.state.filePath.isEmpty() && isBlank(only.state.text) && !isMore(only);
}

bool RuleShelf::isMore(Rule& rule) {
    if (!rule.more) {
        bool more = false;
        Q_EMIT moreThanText(rule, &more);
        rule.more = more;
    }
    return *rule.more;
}

void RuleShelf::limitClosed() {
    if (m_closed.size() <= static_cast<size_t>(kClosedFiles)) {
        return;
    }
    int files = 0;
    int unsaved = 0;
    for (auto rule = m_closed.begin(); rule != m_closed.end();) {
        const bool inFile = !rule->state.filePath.isEmpty() && !rule->state.isModified();
        if (!isMore(*rule) && (inFile ? ++files > kClosedFiles : ++unsaved > kClosedUnsaved)) {
            Q_EMIT forgotten(rule->id);
            rule = m_closed.erase(rule);
        } else {
            ++rule;
        }
    }
}

void RuleShelf::reopen(qint64 id) {
    const auto found = std::find_if(m_closed.begin(), m_closed.end(), [id](const Rule& rule) { return rule.id == id; });
    if (found == m_closed.end()) {
        return;
    }
    Rule rule = std::move(*found);
    m_closed.erase(found);
    rule.more.reset();
    leave();
    insert(m_current + 1, std::move(rule));
    show(m_current + 1);
    keepCurrent();
}

void RuleShelf::reopenLast() {
    if (!m_closed.empty()) {
        reopen(m_closed.front().id);
    }
}

StoredRule RuleShelf::stored(const Rule& rule) {
    return {rule.state.text, rule.state.savedText, rule.state.filePath, rule.id};
}

void RuleShelf::keepCurrent() {
    Q_EMIT kept(stored({idAt(m_current), m_document.state()}));
}

void RuleShelf::keepAll() {
    for (int index = 0; index < count(); ++index) {
        Q_EMIT kept(stored({idAt(index), stateAt(index)}));
    }
    arrange();
}

void RuleShelf::arrange() {
    QJsonArray open;
    QJsonArray closed;
    QJsonObject numbers;
    const auto number = [&numbers](qint64 id, const RuleState& state) {
        if (state.filePath.isEmpty() && state.number != 1) {
            numbers.insert(QString::number(id), state.number);
        }
    };
    for (int index = 0; index < count(); ++index) {
        open.append(QString::number(idAt(index)));
        number(idAt(index), stateAt(index));
    }
    for (const Rule& rule : m_closed) {
        closed.append(QString::number(rule.id));
        number(rule.id, rule.state);
    }
    const QJsonObject all{{QStringLiteral("open"), open},
                          {QStringLiteral("closed"), closed},
                          {QStringLiteral("numbers"), numbers},
                          {QStringLiteral("current"), QString::number(idAt(m_current))}};
    Q_EMIT arranged(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

void RuleShelf::restore(const std::vector<StoredRule>& rules, const QByteArray& arrangement, const RuleState& first) {
    const QJsonObject all = QJsonDocument::fromJson(arrangement).object();
    const QJsonObject numbers = all.value(QStringLiteral("numbers")).toObject();
    std::vector<Rule> waiting;
    for (const StoredRule& rule : rules) {
        RuleState state{rule.text, rule.savedText, rule.filePath, numbers.value(QString::number(rule.id)).toInt(1),
                        nullptr};
        waiting.push_back({rule.id, std::move(state)});
        m_lastId = std::max<qint64>(m_lastId, rule.id);
    }
    const auto take = [&waiting](const std::vector<qint64>& ids, std::vector<Rule>& to) {
        for (const qint64 id : ids) {
            const auto found =
                std::find_if(waiting.begin(), waiting.end(), [id](const Rule& rule) { return rule.id == id; });
            if (found != waiting.end()) {
                to.push_back(std::move(*found));
                waiting.erase(found);
            }
        }
    };
    std::vector<Rule> closed;
    take(idsOf(all.value(QStringLiteral("closed"))), closed);
    std::vector<Rule> open;
    take(idsOf(all.value(QStringLiteral("open"))), open);
    // The program may have ended between writing a rule and writing that it is open.
    std::move(waiting.begin(), waiting.end(), std::back_inserter(open));
    qint64 current = idOf(all.value(QStringLiteral("current")));
    leaveOneOfEachFile(open, closed, current);

    putAside();
    if (isUntouched()) {
        const qint64 blank = m_open.front().id;
        if (open.empty()) {
            open.push_back({blank, first});
        }
        m_open = std::move(open);
        std::move(closed.begin(), closed.end(), std::back_inserter(m_closed));
        show(std::max(0, indexOf(current)));
        if (indexOf(blank) < 0) {
            Q_EMIT forgotten(blank);
        }
        return;
    }
    // Not over what was opened or typed while the disk was slow.
    current = idAt(m_current);
    std::vector<std::pair<qint64, qint64>> gone; // and into which
    for (auto rule = m_open.begin(); rule != m_open.end();) {
        const qint64 id = rule->id;
        if (const Merged into = mergeOpen(*rule, open, closed); into.id != 0) {
            gone.emplace_back(id, into.id);
            rule = into.inPlace ? rule + 1 : m_open.erase(rule);
        } else {
            ++rule;
        }
    }
    for (auto rule = m_closed.begin(); rule != m_closed.end();) {
        if (const qint64 into = sameFile(*rule, open, closed); into != 0) {
            gone.emplace_back(rule->id, into);
            rule = m_closed.erase(rule);
        } else {
            ++rule;
        }
    }
    m_open.insert(m_open.begin(), std::make_move_iterator(open.begin()), std::make_move_iterator(open.end()));
    std::move(closed.begin(), closed.end(), std::back_inserter(m_closed));
    const qint64 before = current;
    for (const auto& [id, into] : gone) {
        current = id == current ? into : current;
        Q_EMIT merged(id, into);
    }
    m_current = indexOf(current);
    if (current == before) {
        Q_EMIT rulesChanged();
    } else {
        show(m_current);
    }
    for (const auto& [id, into] : gone) {
        Q_EMIT forgotten(id);
    }
}

} // namespace rw::session
