// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/match/leafmodel.h"

#include "ui/match/statelook.h"
#include "ui/saidtext.h"
#include "ui/theme.h"

#include <QByteArrayList>
#include <QLocale>
#include <QStringList>

namespace rw::ui {

namespace {

QString shortened(const QString& text, qsizetype limit) {
    return text.size() <= limit ? text : text.left(limit - 1) + u'…';
}

} // namespace

LeafModel::LeafModel(Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme) {
    connect(&theme, &Theme::changed, this, [this] {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    });
}

void LeafModel::setRuleText(const QByteArray& utf8) {
    m_ruleText = utf8;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, ExpectedColumn), index(rowCount() - 1, ExpectedColumn));
    }
}

void LeafModel::setExplanation(std::shared_ptr<const match::Explanation> explanation) {
    const size_t before = m_explanation ? m_explanation->leaves.size() : 0;
    const size_t after = explanation ? explanation->leaves.size() : 0;
    if (before != after) {
        beginResetModel();
        m_explanation = std::move(explanation);
        endResetModel();
        return;
    }
    // The same number of rows: selection and scroll position stay while the user types.
    m_explanation = std::move(explanation);
    if (after > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

QString LeafModel::expected(const match::LeafResult& leaf) const {
    std::string_view text = leaf.ruleAt.in({m_ruleText.constData(), static_cast<size_t>(m_ruleText.size())});
    // The range holds key and list; the key is the path column's.
    const size_t list = text.find('[');
    if (list != std::string_view::npos) {
        text.remove_prefix(list);
    }
    return plain(text).simplified();
}

QString LeafModel::found(const match::LeafResult& leaf, int limit) const {
    if (leaf.found.empty()) {
        return leaf.reason == match::Reason::Absent || leaf.reason == match::Reason::Unavailable ||
                       leaf.state == match::LeafState::Pass
                   ? tr("nothing")
                   : QString();
    }
    QStringList values;
    for (const match::FoundValue& value : leaf.found) {
        if (values.size() == limit) {
            values.append(tr("… %1 values").arg(QLocale().toString(leaf.found.size())));
            break;
        }
        values.append(shortened(plain(value.text).simplified(), 80));
    }
    return values.join(u", "_qs);
}

QByteArray LeafModel::testableAt(int row, const QByteArray& event) const {
    if (row < 0 || row >= rowCount()) {
        return {};
    }
    QByteArrayList values; // by their places: the texts may be hidden
    for (const match::FoundValue& value : m_explanation->leaves[static_cast<size_t>(row)].found) {
        const auto size = static_cast<qsizetype>(value.at.end) - static_cast<qsizetype>(value.at.begin);
        const QByteArray text = event.mid(value.at.begin, size);
        if (!text.isEmpty() && !values.contains(text) && values.size() < 2) {
            values.append(text);
        }
    }
    return values.size() > 1 ? '[' + values.join(',') + ']' : values.value(0);
}

QString LeafModel::lineOf(int row) const {
    if (row < 0 || row >= rowCount()) {
        return {};
    }
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column) {
        cells.append(index(row, column).data().toString());
    }
    return cells.join(u'\t');
}

int LeafModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_explanation ? 0 : static_cast<int>(m_explanation->leaves.size());
}

int LeafModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LeafModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const match::LeafResult& leaf = m_explanation->leaves[static_cast<size_t>(index.row())];
    if (role == SortRole) {
        switch (index.column()) {
        case StateColumn:
            return 3 - stateWeight(leaf.state); // ascending: failing ones first
        case PathColumn:
            return plain(leaf.path);
        case SentenceColumn:
            return static_cast<int>(leaf.reason);
        default:
            return this->data(index, Qt::DisplayRole);
        }
    }
    if (role == Qt::BackgroundRole) {
        if (leaf.state == match::LeafState::Pass) {
            return m_theme.color(ColorRole::PassBackground);
        }
        if (leaf.state == match::LeafState::Fail) {
            return m_theme.color(ColorRole::FailBackground);
        }
        return {};
    }
    if (role == Qt::ToolTipRole) {
        QString text = u"<p>"_qs + richSaid(leaf.sentence);
        if (const QString values = found(leaf, 20); !values.isEmpty()) {
            text += u"<br>"_qs + tr("Found: %1").arg(values).toHtmlEscaped();
        }
        if (!leaf.nearestPath.empty()) {
            text += u"<br>"_qs + tr("Nearest path: %1").arg(plain(leaf.nearestPath)).toHtmlEscaped();
        }
        return QString(text + u"</p>"_qs);
    }
    switch (index.column()) {
    case StateColumn:
        if (role == Qt::DisplayRole) {
            return stateText(leaf.state);
        }
        if (role == Qt::DecorationRole) {
            return m_theme.icon(stateIcon(leaf.state), stateColor(leaf.state));
        }
        if (role == Qt::ForegroundRole) {
            return m_theme.color(stateColor(leaf.state));
        }
        break;
    case PathColumn:
        if (role == Qt::DisplayRole) {
            return plain(leaf.path);
        }
        break;
    case ExpectedColumn:
        if (role == Qt::DisplayRole) {
            return shortened(expected(leaf), 200);
        }
        break;
    case FoundColumn:
        if (role == Qt::DisplayRole) {
            return found(leaf, 3);
        }
        break;
    case SentenceColumn:
        if (role == Qt::DisplayRole) {
            return plainSaid(leaf.sentence);
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant LeafModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case StateColumn:
        return tr("State");
    case PathColumn:
        return tr("Path");
    case ExpectedColumn:
        return tr("Expected");
    case FoundColumn:
        return tr("Found");
    case SentenceColumn:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace rw::ui
