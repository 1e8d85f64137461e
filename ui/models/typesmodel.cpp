// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/typesmodel.h"

#include "ui/models/eventtype.h"

#include <QFont>
#include <QLocale>

namespace rw::ui {

void TypesModel::setTypes(const std::vector<session::TypeCount>& types) {
    session::TypeCount all;
    for (const session::TypeCount& type : types) {
        all.events += type.events;
        all.matched += type.matched;
    }

    // Types only ever appear, apart from a clearing of all events: then a reset is right.
    size_t old = 0;
    for (const session::TypeCount& type : types) {
        if (old < m_types.size() && m_types[old].detailType == type.detailType) {
            ++old;
        }
    }
    constexpr size_t kMostInsertions = 50; // more at once are quicker shown anew
    if (old != m_types.size() || types.size() - old > kMostInsertions) {
        beginResetModel();
        m_types = types;
        m_all = all;
        endResetModel();
        return;
    }
    for (size_t row = 0; row < types.size(); ++row) {
        if (row >= m_types.size() || m_types[row].detailType != types[row].detailType) {
            const int at = static_cast<int>(row) + 1;
            beginInsertRows({}, at, at);
            m_types.insert(m_types.begin() + static_cast<std::ptrdiff_t>(row), types[row]);
            endInsertRows();
        }
    }
    m_types = types;
    m_all = all;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::optional<QString> TypesModel::typeAt(int row) const {
    if (row < 1 || static_cast<size_t>(row) > m_types.size()) {
        return std::nullopt;
    }
    return m_types[static_cast<size_t>(row) - 1].detailType;
}

int TypesModel::rowOf(const QString& detailType) const {
    for (size_t row = 0; row < m_types.size(); ++row) {
        if (m_types[row].detailType == detailType) {
            return static_cast<int>(row) + 1;
        }
    }
    return -1;
}

int TypesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_types.size()) + 1;
}

int TypesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TypesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= ColumnCount) {
        return {};
    }
    const bool isAll = index.row() == 0;
    const session::TypeCount& type = isAll ? m_all : m_types[static_cast<size_t>(index.row()) - 1];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name:
            return isAll ? tr("All event types") : typeLabel(type.detailType);
        case Events:
            return QLocale().toString(type.events);
        default:
            return QLocale().toString(type.matched);
        }
    case Qt::ToolTipRole:
        if (index.column() == Matched) {
            return tr("%1 of %Ln events match", nullptr, static_cast<int>(type.events))
                .arg(QLocale().toString(type.matched));
        }
        return isAll ? tr("Show events of every type") : type.detailType;
    case Qt::TextAlignmentRole:
        return index.column() == Name ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        if (index.column() == Matched && type.matched > 0) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant TypesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                               : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Event type");
    case Events:
        return tr("Events");
    case Matched:
        return tr("Match");
    default:
        return {};
    }
}

} // namespace rw::ui
