// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/completionpopup.h"

#include "ui/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

using pattern::Completion;
using pattern::CompletionKind;

constexpr int kMostRows = 10;
constexpr int kDetailRole = Qt::UserRole;

QString kindWord(CompletionKind kind) {
    switch (kind) {
    case CompletionKind::Field:
        return CompletionPopup::tr("field");
    case CompletionKind::Object:
        return CompletionPopup::tr("object");
    case CompletionKind::Topic:
        return CompletionPopup::tr("topic");
    case CompletionKind::Value:
        return CompletionPopup::tr("known value");
    case CompletionKind::Operator:
        return CompletionPopup::tr("operator");
    case CompletionKind::Word:
        break;
    }
    return {};
}

/// The label on the left, how many events have it on the right.
class RowDelegate : public QStyledItemDelegate {
public:
    RowDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        painter->save();
        painter->setFont(option.font);
        if (selected) {
            painter->fillRect(option.rect, option.palette.brush(QPalette::Active, QPalette::Highlight));
        }
        const int gap = option.fontMetrics.averageCharWidth();
        const QRect inside = option.rect.adjusted(gap, 0, -gap, 0);
        const QString detail = index.data(kDetailRole).toString();
        const int detailWidth = option.fontMetrics.horizontalAdvance(detail);
        painter->setPen(selected ? option.palette.color(QPalette::Active, QPalette::HighlightedText)
                                 : m_theme.color(ColorRole::SubtleText));
        painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, detail);
        painter->setPen(option.palette.color(QPalette::Active, selected ? QPalette::HighlightedText : QPalette::Text));
        const QRect left = inside.adjusted(0, 0, -detailWidth - 2 * gap, 0);
        painter->drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, left.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int width = option.fontMetrics.horizontalAdvance(index.data().toString()) +
                          option.fontMetrics.horizontalAdvance(index.data(kDetailRole).toString()) +
                          5 * option.fontMetrics.averageCharWidth();
        return {width, option.fontMetrics.height() + option.fontMetrics.leading() + 6};
    }

private:
    Theme& m_theme;
};

} // namespace

class CompletionPopup::Rows : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void set(const std::vector<Completion>& items, uint32_t events) {
        beginResetModel();
        m_items = items;
        m_events = events;
        endResetModel();
    }
    void setNameOf(NameOf nameOf) { m_nameOf = std::move(nameOf); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        const Completion& item = m_items[static_cast<size_t>(index.row())];
        const QString label = QString::fromStdString(item.label);
        switch (role) {
        case Qt::DisplayRole:
            return label;
        case kDetailRole:
            return detail(item);
        case Qt::AccessibleTextRole:
            return QString(label + QStringLiteral(", ") + detail(item));
        default:
            return {};
        }
    }

private:
    [[nodiscard]] QString detail(const Completion& item) const {
        if (item.events == 0) {
            return kindWord(item.kind);
        }
        const QLocale locale;
        const QString count =
            CompletionPopup::tr("%1 of %2 events").arg(locale.toString(item.events), locale.toString(m_events));
        const QString name =
            item.kind == CompletionKind::Value && m_nameOf ? m_nameOf(QString::fromStdString(item.label)) : QString();
        return name.isEmpty() ? count : CompletionPopup::tr("%1 · %2").arg(name, count);
    }
    NameOf m_nameOf;
    std::vector<Completion> m_items;
    uint32_t m_events = 0;
};

CompletionPopup::CompletionPopup(Theme& theme, QWidget* editor)
    : QFrame(editor, Qt::ToolTip | Qt::FramelessWindowHint), m_rows(new Rows(this)), m_list(new QListView(this)) {
    setObjectName(QStringLiteral("completionPopup"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::Box);
    setLineWidth(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    m_list->setObjectName(QStringLiteral("completionList"));
    m_list->setAccessibleName(tr("Completions"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new RowDelegate(theme, m_list));
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
}

CompletionPopup::~CompletionPopup() = default;

void CompletionPopup::setNameOf(NameOf nameOf) {
    m_rows->setNameOf(std::move(nameOf));
}

void CompletionPopup::showItems(const std::vector<Completion>& items, uint32_t events, QPoint at, QPoint top) {
    m_rows->set(items, events);
    m_list->setCurrentIndex(m_rows->index(0));
    m_list->scrollToTop();
    const int em = fontMetrics().averageCharWidth();
    int widest = 30 * em;
    for (int row = 0; row < std::min(m_rows->rowCount(), 4 * kMostRows); ++row) {
        widest = std::max(widest, m_list->sizeHintForIndex(m_rows->index(row)).width());
    }
    const int rows = std::min(m_rows->rowCount(), kMostRows);
    const int bar = rows < m_rows->rowCount() ? m_list->verticalScrollBar()->sizeHint().width() : 0;
    QSize size(std::min(widest + bar, 80 * em), rows * m_list->sizeHintForRow(0));
    size += QSize(2 * frameWidth(), 2 * frameWidth());
    const QScreen* on = parentWidget()->screen();
    const QRect room = on->availableGeometry();
    size.setWidth(std::min(size.width(), room.width()));
    QPoint corner(std::clamp(at.x(), room.left(), room.right() - size.width() + 1), at.y());
    if (corner.y() + size.height() > room.bottom()) {
        corner.setY(std::max(room.top(), top.y() - size.height()));
    }
    resize(size);
    QWidget::move(corner);
    show();
}

int CompletionPopup::current() const {
    return m_list->currentIndex().row();
}

void CompletionPopup::move(int rows) {
    const int row = std::clamp(current() + rows, 0, m_rows->rowCount() - 1);
    m_list->setCurrentIndex(m_rows->index(row));
}

int CompletionPopup::pageRows() const {
    return kMostRows - 1;
}

} // namespace rw::ui
