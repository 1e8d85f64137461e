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

/// So many closed rules are kept; those with text that stands in no file count apart.
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
    const Rule before = m_open[static_cast<size_t>(m_current)];
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
        show(m_current);
        Q_EMIT forgotten(before.id);
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
    Rule gone = std::move(m_open[static_cast<size_t>(index)]);
    m_open.erase(m_open.begin() + index);
    if (gone.state.filePath.isEmpty() && isBlank(gone.state.text) && !(m_hasMore && m_hasMore(gone.id))) {
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

void RuleShelf::limitClosed() {
    int files = 0;
    int unsaved = 0;
    for (auto rule = m_closed.begin(); rule != m_closed.end();) {
        const bool inFile = !rule->state.filePath.isEmpty() && !rule->state.isModified();
        if (inFile ? ++files > kClosedFiles : ++unsaved > kClosedUnsaved) {
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
    take(idsOf(all.value(QStringLiteral("closed"))), m_closed);
    std::vector<Rule> open;
    take(idsOf(all.value(QStringLiteral("open"))), open);
    // The program may have ended between writing a rule and writing that it is open.
    std::move(waiting.begin(), waiting.end(), std::back_inserter(open));

    putAside();
    const bool untouched = count() == 1 && m_open.front().state.text.isEmpty();
    if (!untouched) { // not over what was opened or typed while the disk was slow
        m_current += static_cast<int>(open.size());
        m_open.insert(m_open.begin(), std::make_move_iterator(open.begin()), std::make_move_iterator(open.end()));
        Q_EMIT rulesChanged();
        return;
    }
    if (open.empty()) {
        open.push_back({m_open.front().id, first});
    }
    m_open = std::move(open);
    const int current = indexOf(idOf(all.value(QStringLiteral("current"))));
    show(std::max(0, current));
}

} // namespace rw::session
