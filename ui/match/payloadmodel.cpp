// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/match/payloadmodel.h"

#include "ui/match/statelook.h"
#include "ui/saidtext.h"
#include "ui/theme.h"

#include <QByteArrayList>
#include <QFont>
#include <QLocale>
#include <algorithm>

namespace rw::ui {

namespace {

constexpr size_t kShownCharacters = 300;

} // namespace

struct PayloadModel::Item {
    const json::Node* node = nullptr; ///< null: stands for a missing path
    Item* parent = nullptr;
    int row = 0;
    bool populated = false;
    std::vector<std::unique_ptr<Item>> children;
};

PayloadModel::PayloadModel(Theme& theme, QObject* parent)
    : QAbstractItemModel(parent), m_theme(theme), m_root(std::make_unique<Item>()) {
    connect(&theme, &Theme::changed, this, [this] {
        for (const auto& [node, mark] : m_marks) {
            if (const Item* item = find(node->at, false)) {
                rowChanged(*item);
            }
        }
    });
}

PayloadModel::~PayloadModel() = default;

void PayloadModel::setDocument(std::shared_ptr<const PayloadDocument> document) {
    beginResetModel();
    m_marks.clear();
    m_missing.clear();
    m_explanation.reset();
    m_root = std::make_unique<Item>();
    m_document = std::move(document);
    m_root->node = m_document ? &m_document->tree.root : nullptr;
    endResetModel();
}

void PayloadModel::setApproximatedPaths(const std::vector<std::string>& paths) {
    m_approximated.clear();
    for (const std::string& path : paths) {
        m_approximated.insert(plain(path));
    }
}

void PayloadModel::setExplanation(std::shared_ptr<const match::Explanation> explanation) {
    if (!m_document) {
        return;
    }
    Marks marks;
    MissingRows missing;
    m_explanation = std::move(explanation);
    if (m_explanation) {
        collect(*m_explanation, marks, missing);
    }
    std::set<const json::Node*, InReadingOrder> containers;
    for (const auto& [node, rows] : m_missing) {
        containers.insert(node);
    }
    for (const auto& [node, rows] : missing) {
        containers.insert(node);
    }
    for (const json::Node* node : containers) {
        const auto found = missing.find(node);
        replaceMissing(node, found != missing.end() ? std::move(found->second) : std::vector<Missing>());
    }
    Marks old = std::exchange(m_marks, std::move(marks));
    for (const auto& [node, mark] : m_marks) {
        const auto before = old.find(node);
        if (before == old.end() || before->second != mark) {
            if (const Item* item = find(node->at, false)) {
                rowChanged(*item);
            }
        }
    }
    for (const auto& [node, mark] : old) {
        if (!m_marks.contains(node)) {
            if (const Item* item = find(node->at, false)) {
                rowChanged(*item);
            }
        }
    }
}

void PayloadModel::collect(const match::Explanation& explanation, Marks& marks, MissingRows& missing) const {
    const auto add = [](Mark& mark, int leaf, match::LeafState state, const std::string& sentence) {
        const bool worse = !mark.judged || stateWeight(state) > stateWeight(mark.state);
        if (std::find(mark.leaves.begin(), mark.leaves.end(), leaf) != mark.leaves.end()) {
            mark.state = worse ? state : mark.state;
            mark.judged = true;
            return;
        }
        const QString reason = plainSaid(sentence);
        if (!mark.judged) {
            mark.reason = reason;
            mark.leaves.clear();
        } else {
            mark.reason = worse ? reason + u' ' + mark.reason : mark.reason + u' ' + reason;
        }
        mark.leaves.insert(worse ? mark.leaves.begin() : mark.leaves.end(), leaf);
        mark.state = worse ? state : mark.state;
        mark.judged = true;
    };
    for (size_t i = 0; i < explanation.leaves.size(); ++i) {
        const match::LeafResult& leaf = explanation.leaves[i];
        const int number = static_cast<int>(i);
        bool shown = false;
        for (const match::FoundValue& value : leaf.found) {
            if (const json::Node* node = m_document->find(value.at)) {
                // A passing leaf may have looked at values that did not decide anything.
                const bool idle = leaf.state == match::LeafState::Pass && !value.accepted;
                add(marks[node], number, idle ? match::LeafState::NotEvaluated : leaf.state, leaf.sentence);
                shown = true;
            }
        }
        if (!shown) {
            const PayloadDocument::Walk walk = m_document->walk(leaf.path);
            if (walk.rest.empty() && walk.node != &m_document->tree.root) {
                add(marks[walk.node], number, leaf.state, leaf.sentence);
            } else if (walk.node->kind == json::Kind::Object || walk.node->kind == json::Kind::Array) {
                std::vector<Missing>& rows = missing[walk.node];
                auto row = std::find_if(rows.begin(), rows.end(),
                                        [&walk](const Missing& known) { return known.rest == walk.rest; });
                if (row == rows.end()) {
                    rows.push_back({std::string(walk.rest), leaf.path, {}});
                    row = rows.end() - 1;
                }
                add(row->mark, number, leaf.state, leaf.sentence);
            } else {
                add(marks[walk.node], number, leaf.state, leaf.sentence); // a scalar where an object was expected
            }
        }
    }
    // The paths that were probably meant; only where no leaf judged the place already.
    for (size_t i = 0; i < explanation.leaves.size(); ++i) {
        const match::LeafResult& leaf = explanation.leaves[i];
        if (leaf.nearestPath.empty() || leaf.state == match::LeafState::Pass) {
            continue;
        }
        const json::Node* meant = m_document->meant(leaf.nearestPath);
        if (meant == nullptr || meant == &m_document->tree.root || marks.contains(meant)) {
            continue;
        }
        Mark& mark = marks[meant];
        mark.leaves = {static_cast<int>(i)};
        mark.reason = leaf.sentence.empty() ? tr("Nearest path to “%1” of the rule.").arg(plain(leaf.path))
                                            : plainSaid(leaf.sentence); // with the counts of both paths
    }
}

void PayloadModel::replaceMissing(const json::Node* container, std::vector<Missing> rows) {
    Item* item = find(container->at, false);
    std::vector<Missing>& current = m_missing[container];
    const bool same = std::equal(rows.begin(), rows.end(), current.begin(), current.end(),
                                 [](const Missing& a, const Missing& b) { return a.path == b.path; });
    const int real = static_cast<int>(childCount(*container));
    if (same || item == nullptr) {
        current = std::move(rows);
        if (item != nullptr && item->populated && !current.empty()) {
            const auto first = static_cast<size_t>(real);
            Q_EMIT dataChanged(indexOf(*item->children[first]), indexOf(*item->children.back(), ColumnCount - 1));
        }
        if (current.empty()) {
            m_missing.erase(container);
        }
        return;
    }
    const QModelIndex parent = indexOf(*item);
    if (!current.empty()) {
        beginRemoveRows(parent, real, real + static_cast<int>(current.size()) - 1);
        current.clear();
        if (item->populated) {
            item->children.resize(static_cast<size_t>(real));
        }
        endRemoveRows();
    }
    if (!rows.empty()) {
        beginInsertRows(parent, real, real + static_cast<int>(rows.size()) - 1);
        current = std::move(rows);
        if (item->populated) {
            item->populated = false;
            populate(*item);
        }
        endInsertRows();
    } else {
        m_missing.erase(container);
    }
}

void PayloadModel::populate(Item& item) const {
    if (item.populated || item.node == nullptr) {
        return;
    }
    const size_t real = childCount(*item.node);
    const auto missing = m_missing.find(item.node);
    const size_t total = real + (missing != m_missing.end() ? missing->second.size() : 0);
    item.children.reserve(total);
    for (size_t row = item.children.size(); row < total; ++row) {
        auto child = std::make_unique<Item>();
        child->node = row < real ? &childAt(*item.node, row) : nullptr;
        child->parent = &item;
        child->row = static_cast<int>(row);
        item.children.push_back(std::move(child));
    }
    item.populated = true;
}

PayloadModel::Item* PayloadModel::itemOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Item*>(index.internalPointer()) : m_root.get();
}

QModelIndex PayloadModel::indexOf(const Item& item, int column) const {
    return &item == m_root.get() ? QModelIndex() : createIndex(item.row, column, &item);
}

PayloadModel::Item* PayloadModel::find(ByteRange at, bool make) const {
    Item* item = m_root.get();
    while (item->node != nullptr && item->node->at != at) {
        const int child = childContaining(*item->node, at);
        if (child < 0 || (!item->populated && !make)) {
            return nullptr;
        }
        populate(*item);
        item = item->children[static_cast<size_t>(child)].get();
    }
    return item->node != nullptr ? item : nullptr;
}

const PayloadModel::Missing* PayloadModel::missingOf(const Item& item) const {
    if (item.node != nullptr || item.parent == nullptr || item.parent->node == nullptr) {
        return nullptr;
    }
    const auto rows = m_missing.find(item.parent->node);
    const size_t row = static_cast<size_t>(item.row) - childCount(*item.parent->node);
    return rows != m_missing.end() && row < rows->second.size() ? &rows->second[row] : nullptr;
}

const PayloadModel::Mark* PayloadModel::markOf(const Item& item) const {
    if (const Missing* missing = missingOf(item)) {
        return &missing->mark;
    }
    if (item.node == nullptr) {
        return nullptr;
    }
    const auto mark = m_marks.find(item.node);
    return mark != m_marks.end() ? &mark->second : nullptr;
}

void PayloadModel::rowChanged(const Item& item) {
    if (&item != m_root.get()) {
        Q_EMIT dataChanged(indexOf(item), indexOf(item, ColumnCount - 1));
    }
}

std::vector<QModelIndex> PayloadModel::rowsOfLeaf(int leaf) const {
    std::vector<QModelIndex> rows;
    std::vector<QModelIndex> hints;
    for (const auto& [node, mark] : m_marks) {
        if (std::find(mark.leaves.begin(), mark.leaves.end(), leaf) != mark.leaves.end()) {
            if (const Item* item = find(node->at, true); item != nullptr && item != m_root.get()) {
                (mark.judged ? rows : hints).push_back(indexOf(*item));
            }
        }
    }
    for (const auto& [node, missing] : m_missing) {
        for (size_t i = 0; i < missing.size(); ++i) {
            const std::vector<int>& leaves = missing[i].mark.leaves;
            if (std::find(leaves.begin(), leaves.end(), leaf) == leaves.end()) {
                continue;
            }
            if (Item* item = find(node->at, true)) {
                populate(*item);
                rows.push_back(indexOf(*item->children[childCount(*node) + i]));
            }
        }
    }
    rows.insert(rows.end(), hints.begin(), hints.end());
    return rows;
}

std::vector<QModelIndex> PayloadModel::markedRows(size_t limit) const {
    std::vector<QModelIndex> rows;
    for (const auto& [node, mark] : m_marks) {
        if (rows.size() >= limit) {
            return rows;
        }
        if (const Item* item = find(node->at, true); item != nullptr && item != m_root.get()) {
            rows.push_back(indexOf(*item));
        }
    }
    for (const auto& [node, missing] : m_missing) {
        if (Item* item = find(node->at, true); item != nullptr && rows.size() < limit) {
            populate(*item);
            rows.push_back(indexOf(*item->children[childCount(*node)]));
        }
    }
    return rows;
}

int PayloadModel::leafAt(const QModelIndex& index) const {
    if (!index.isValid()) {
        return -1;
    }
    const Mark* mark = markOf(*itemOf(index));
    return mark != nullptr && !mark->leaves.empty() ? mark->leaves.front() : -1;
}

bool PayloadModel::isMissing(const QModelIndex& index) const {
    return index.isValid() && itemOf(index)->node == nullptr;
}

QString PayloadModel::nameOf(const Item& item) const {
    if (const Missing* missing = missingOf(item)) {
        return plain(missing->rest);
    }
    if (item.parent == nullptr || item.parent->node == nullptr) {
        return {};
    }
    if (item.parent->node->kind == json::Kind::Array) {
        return u"[%1]"_qs.arg(item.row);
    }
    return plain(item.parent->node->members[static_cast<size_t>(item.row)].name);
}

QString PayloadModel::shownNameOf(const Item& item) const {
    const QString name = nameOf(item);
    const bool ofTheEvent = item.node != nullptr && item.parent != nullptr && item.parent->node != nullptr &&
                            item.parent->node->kind == json::Kind::Object; // what is missing is named as in the rule
    return m_veil.on() && ofTheEvent
               ? plain(m_veil.name(pathOf(indexOf(*item.parent)).toStdString(), name.toStdString()))
               : name;
}

QString PayloadModel::pathOf(const QModelIndex& index) const {
    return joined(index, &PayloadModel::nameOf);
}

QString PayloadModel::shownPathOf(const QModelIndex& index) const {
    return joined(index, &PayloadModel::shownNameOf);
}

QString PayloadModel::joined(const QModelIndex& index, QString (PayloadModel::*name)(const Item&) const) const {
    QStringList names;
    for (const Item* item = itemOf(index); item != nullptr && item != m_root.get(); item = item->parent) {
        const bool element = item->node != nullptr && item->parent->node->kind == json::Kind::Array;
        if (!element) { // arrays are invisible to the paths of the language
            names.prepend((this->*name)(*item));
        }
    }
    return names.join(u'.');
}

QByteArray PayloadModel::valueOf(const QModelIndex& index) const {
    const Item* item = itemOf(index);
    if (!m_document || item->node == nullptr) {
        return {};
    }
    const std::string_view text =
        item->node->at.in({m_document->json.constData(), static_cast<size_t>(m_document->json.size())});
    if (m_veil.on()) {
        const std::string path = pathOf(index).toStdString();
        const std::string shown =
            item->node->isScalar() ? m_veil.json(path, text) : m_veil.container(path, std::string(text));
        return QByteArray::fromStdString(shown);
    }
    return {text.data(), static_cast<qsizetype>(text.size())};
}

bool PayloadModel::isHidden(const QModelIndex& index) const {
    const Item* item = itemOf(index);
    if (!m_veil.on() || !m_document || !index.isValid() || item->node == nullptr) {
        return false;
    }
    const QString path = pathOf(index);
    const std::string_view all(m_document->json.constData(), static_cast<size_t>(m_document->json.size()));
    return shownPathOf(index) != path ||
           (item->node->isScalar() && m_veil.hides(path.toStdString(), item->node->at.in(all)));
}

QByteArray PayloadModel::testableAt(const QModelIndex& index) const {
    const Item* item = itemOf(index);
    if (!m_document || !index.isValid() || item->node == nullptr) {
        return {};
    }
    const std::string_view all(m_document->json.constData(), static_cast<size_t>(m_document->json.size()));
    const auto text = [all](const json::Node& node) { return QByteArray::fromStdString(std::string(node.at.in(all))); };
    if (item->node->kind != json::Kind::Array) {
        return item->node->isScalar() ? text(*item->node) : QByteArrayLiteral("{}");
    }
    QByteArrayList values;
    for (size_t i = 0; i < item->node->items.size() && values.size() < 2; ++i) {
        if (item->node->items[i].isScalar()) {
            values.append(text(item->node->items[i]));
        }
    }
    return '[' + values.join(',') + ']';
}

QModelIndex PayloadModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    Item* item = itemOf(parent);
    populate(*item);
    return createIndex(row, column, item->children[static_cast<size_t>(row)].get());
}

QModelIndex PayloadModel::parent(const QModelIndex& child) const {
    const Item* item = itemOf(child);
    return item->parent != nullptr ? indexOf(*item->parent) : QModelIndex();
}

int PayloadModel::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0) {
        return 0;
    }
    const Item* item = itemOf(parent);
    if (item->node == nullptr) {
        return 0;
    }
    const auto missing = m_missing.find(item->node);
    return static_cast<int>(childCount(*item->node) + (missing != m_missing.end() ? missing->second.size() : 0));
}

int PayloadModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

bool PayloadModel::hasChildren(const QModelIndex& parent) const {
    return rowCount(parent) > 0;
}

QVariant PayloadModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Item& item = *itemOf(index);
    const Mark* mark = markOf(item);
    if (role == Qt::ToolTipRole) {
        return toolTip(item);
    }
    if (role == Qt::BackgroundRole && mark != nullptr && mark->judged) {
        if (mark->state == match::LeafState::Pass) {
            return m_theme.color(ColorRole::PassBackground);
        }
        if (mark->state == match::LeafState::Fail) {
            return m_theme.color(ColorRole::FailBackground);
        }
    }
    switch (index.column()) {
    case NameColumn:
        if (role == Qt::DisplayRole) {
            return shownNameOf(item);
        }
        if (role == Qt::FontRole && item.node == nullptr) {
            QFont italic;
            italic.setItalic(true);
            return italic;
        }
        break;
    case ValueColumn: {
        if (item.node == nullptr) {
            if (role == Qt::DisplayRole) {
                return tr("not in this event");
            }
            return role == Qt::ForegroundRole ? QVariant(m_theme.color(ColorRole::SubtleText)) : QVariant();
        }
        const json::Kind kind = item.node->kind;
        if (role == Qt::DisplayRole) {
            if (kind == json::Kind::Object) {
                return tr("%Ln fields", nullptr, static_cast<int>(item.node->members.size()));
            }
            if (kind == json::Kind::Array) {
                return tr("%Ln values", nullptr, static_cast<int>(item.node->items.size()));
            }
            const QByteArray text = valueOf(index);
            QString shown = QString::fromUtf8(text.left(kShownCharacters * 4)).simplified();
            if (shown.size() > static_cast<qsizetype>(kShownCharacters)) {
                shown = shown.left(kShownCharacters) + u'…';
            }
            if (kind == json::Kind::String && m_nameOf && !m_veil.hidesNames(pathOf(index).toStdString())) {
                const QString name = m_nameOf(QString::fromStdString(item.node->text));
                return name.isEmpty() ? shown : tr("%1  (%2)").arg(shown, name);
            }
            return shown;
        }
        if (role == Qt::ForegroundRole) {
            switch (kind) {
            case json::Kind::String:
                return m_theme.color(ColorRole::StringText);
            case json::Kind::Number:
                return m_theme.color(ColorRole::NumberText);
            case json::Kind::True:
            case json::Kind::False:
            case json::Kind::Null:
                return m_theme.color(ColorRole::Keyword);
            default:
                return m_theme.color(ColorRole::SubtleText);
            }
        }
        if (role == Qt::FontRole && !m_approximated.empty() && m_approximated.contains(pathOf(index))) {
            QFont italic;
            italic.setItalic(true);
            return italic;
        }
        break;
    }
    case VerdictColumn:
        if (mark == nullptr) {
            break;
        }
        if (role == Qt::DisplayRole) {
            return mark->judged ? stateText(mark->state) : tr("Nearest path");
        }
        if (role == Qt::DecorationRole) {
            return mark->judged ? m_theme.icon(stateIcon(mark->state), stateColor(mark->state))
                                : m_theme.icon(u"hint"_qs, ColorRole::Hint);
        }
        if (role == Qt::ForegroundRole) {
            return m_theme.color(mark->judged ? stateColor(mark->state) : ColorRole::Hint);
        }
        break;
    case ReasonColumn:
        if (role == Qt::DisplayRole && mark != nullptr) {
            return mark->reason;
        }
        break;
    default:
        break;
    }
    return {};
}

QString PayloadModel::toolTip(const Item& item) const {
    const QModelIndex index = indexOf(item);
    const QString path = pathOf(index);
    QString text = u"<p><b>"_qs + shownPathOf(index).toHtmlEscaped() + u"</b>"_qs;
    if (const Mark* mark = markOf(item)) {
        text += u"<br>"_qs + mark->reason.toHtmlEscaped();
    }
    if (m_approximated.contains(path)) {
        text += u"<br><i>"_qs + tr("Approximated: the real event may hold another value.").toHtmlEscaped() + u"</i>"_qs;
    }
    return text + u"</p>"_qs;
}

QVariant PayloadModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Path");
    case ValueColumn:
        return tr("Value");
    case VerdictColumn:
        return tr("Verdict");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace rw::ui
