// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/locator.h"

#include "ui/theme.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

constexpr int kMost = 60;      ///< of one kind, when it is asked for
constexpr int kMostOfEach = 6; ///< when nothing says which kind is meant
constexpr int kRows = 12;
constexpr int kDetailRole = Qt::UserRole;

class LocatorDelegate : public QStyledItemDelegate {
public:
    LocatorDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        const QPalette& palette = option.palette;
        painter->save();
        painter->setFont(option.font);
        if (selected) {
            painter->fillRect(option.rect, palette.brush(QPalette::Active, QPalette::Highlight));
        }
        const int gap = option.fontMetrics.averageCharWidth();
        const int side = option.fontMetrics.height();
        QRect inside = option.rect.adjusted(gap, 0, -gap, 0);
        const QRect icon(inside.left(), inside.center().y() - side / 2, side, side);
        const auto picture = index.data(Qt::DecorationRole).value<QIcon>();
        if (selected) {
            QPixmap tinted = picture.pixmap(icon.size(), painter->device()->devicePixelRatioF());
            QPainter tint(&tinted);
            tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
            tint.fillRect(tinted.rect(), palette.color(QPalette::Active, QPalette::HighlightedText));
            tint.end();
            painter->drawPixmap(icon, tinted);
        } else {
            picture.paint(painter, icon);
        }
        inside.setLeft(icon.right() + gap);
        const QString detail = index.data(kDetailRole).toString();
        const int detailWidth = option.fontMetrics.horizontalAdvance(detail);
        painter->setPen(selected ? palette.color(QPalette::Active, QPalette::HighlightedText)
                                 : m_theme.color(ColorRole::SubtleText));
        painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, detail);
        painter->setPen(palette.color(QPalette::Active, selected ? QPalette::HighlightedText : QPalette::Text));
        inside.setRight(inside.right() - detailWidth - 2 * gap);
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, inside.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override {
        return {0, option.fontMetrics.height() + 8};
    }

private:
    Theme& m_theme;
};

} // namespace

int locatorFit(const QString& title, const QString& text) {
    int fit = 1;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const qsizetype at = title.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0) {
            return 0;
        }
        if (at == 0) {
            fit += 3;
        } else if (!title[at - 1].isLetterOrNumber() || (title[at].isUpper() && title[at - 1].isLower())) {
            fit += 2;
        }
    }
    return fit;
}

class Locator::Rows : public QAbstractListModel {
public:
    struct Row {
        LocatorItem item;
        QIcon icon;
        QString kind;
    };
    using QAbstractListModel::QAbstractListModel;
    void set(std::vector<Row> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        const Row& row = m_rows[static_cast<size_t>(index.row())];
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return row.item.title;
        case Qt::DecorationRole:
            return row.icon;
        case kDetailRole:
            return row.item.detail;
        case Qt::AccessibleTextRole:
            return QString(row.item.title + QStringLiteral(", ") + row.kind + QStringLiteral(", ") + row.item.detail);
        default:
            return {};
        }
    }

private:
    std::vector<Row> m_rows;
};

Locator::Locator(Theme& theme, std::vector<LocatorSource> sources, QWidget* window)
    : QFrame(window), m_sources(std::move(sources)), m_input(new QLineEdit(this)), m_list(new QListView(this)),
      m_hint(new QLabel(this)), m_nothing(new QLabel(m_list->viewport())), m_rows(new Rows(this)) {
    setObjectName(QStringLiteral("locator"));
    setAccessibleName(tr("Locator"));
    setFrameShape(QFrame::StyledPanel);
    setFrameShadow(QFrame::Raised);
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    const int gap = fontMetrics().averageCharWidth();
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->addWidget(m_input);
    layout->addWidget(m_list);
    layout->addWidget(m_hint);
    m_input->setObjectName(QStringLiteral("locatorInput"));
    m_input->setAccessibleName(tr("Go to"));
    m_input->setPlaceholderText(tr("Go to an event, path, topic, rule, value or command"));
    m_input->setClearButtonEnabled(true);
    QStringList kinds;
    for (LocatorSource& source : m_sources) {
        kinds << source.prefix + QChar(QChar::Nbsp) + source.name;
    }
    m_hint->setText(tr("Begin with a letter and a blank for one kind:  ") + kinds.join(QStringLiteral("   ")));
    m_hint->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("locatorList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_rows);
    m_nothing->setObjectName(QStringLiteral("locatorNothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    auto* over = new QVBoxLayout(m_list->viewport());
    over->addWidget(m_nothing);
    m_list->setItemDelegate(new LocatorDelegate(theme, m_list));
    const auto paint = [this, &theme] {
        QPalette palette = m_hint->palette();
        palette.setColor(QPalette::WindowText, theme.color(ColorRole::SubtleText));
        m_hint->setPalette(palette);
        m_nothing->setPalette(palette);
    };
    paint();
    connect(&theme, &Theme::changed, this, paint);
    m_icons = [&theme](const QString& name) { return theme.icon(name, ColorRole::SubtleText); };
    connect(m_input, &QLineEdit::textChanged, this, &Locator::search);
    connect(m_list, &QListView::clicked, this, &Locator::go);
    m_input->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

Locator::~Locator() = default;

void Locator::open() {
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
    }
    m_input->clear();
    search();
    place();
    show();
    raise();
    m_input->setFocus(Qt::ShortcutFocusReason);
}

void Locator::place() {
    const QWidget* window = parentWidget();
    const int width = std::min(fontMetrics().averageCharWidth() * 96, window->width() - 40);
    QStyleOptionViewItem option;
    option.fontMetrics = m_list->fontMetrics();
    m_list->setFixedHeight(kRows * m_list->itemDelegate()->sizeHint(option, {}).height() + 2 * m_list->frameWidth());
    resize(width, layout()->totalHeightForWidth(width));
    move((window->width() - width) / 2, std::min(fontMetrics().height() * 4, window->height() / 10));
}

void Locator::search() {
    const QString typed = m_input->text();
    const LocatorSource* only = nullptr;
    QString text = typed;
    for (const LocatorSource& source : m_sources) {
        const bool symbol = !source.prefix.front().isLetter();
        if (typed.startsWith(source.prefix + u' ') || (symbol && typed.startsWith(source.prefix))) {
            only = &source;
            text = typed.mid(source.prefix.size()).trimmed();
        }
    }
    std::vector<Rows::Row> rows;
    for (const LocatorSource& source : m_sources) {
        if (only != nullptr ? only != &source : source.onlyNamed && text.isEmpty()) {
            continue;
        }
        for (LocatorItem& item : source.find(text, only != nullptr ? kMost : kMostOfEach)) {
            rows.push_back({std::move(item), m_icons(source.icon), source.name});
        }
    }
    m_nothing->setVisible(rows.empty());
    m_nothing->setText(!text.isEmpty()   ? tr("Nothing has “%1” in its name.").arg(text)
                       : only != nullptr ? tr("There are no %1 yet.").arg(only->name)
                                         : QString());
    m_rows->set(std::move(rows));
    m_list->setCurrentIndex(m_rows->index(0));
}

void Locator::go() {
    const int row = m_list->currentIndex().row();
    if (row < 0) {
        return;
    }
    const auto action = m_rows->rows()[static_cast<size_t>(row)].item.go;
    if (!action) {
        return; // the words beside it say so
    }
    leave();
    action();
}

void Locator::leave() {
    hide();
    if (m_before && parentWidget()->isAncestorOf(m_before)) {
        m_before->setFocus(Qt::OtherFocusReason);
    }
    m_before = nullptr;
}

bool Locator::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_input && event->type() == QEvent::FocusOut && isVisible() &&
        QApplication::activePopupWidget() == nullptr) {
        m_before = nullptr; // the focus has gone where the user wants it
        hide();
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if (watched != m_input || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)) {
        return QFrame::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = m_list->currentIndex().row();
    int to = -1;
    switch (key) {
    case Qt::Key_Down:
        to = row + 1;
        break;
    case Qt::Key_Up:
        to = row - 1;
        break;
    case Qt::Key_PageDown:
        to = row + kRows - 1;
        break;
    case Qt::Key_PageUp:
        to = std::max(0, row - kRows + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        if (event->type() == QEvent::KeyPress) {
            key == Qt::Key_Escape ? leave() : go();
        }
        event->accept();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress && m_rows->rowCount() > 0) {
        m_list->setCurrentIndex(m_rows->index(std::clamp(to, 0, m_rows->rowCount() - 1)));
    }
    event->accept();
    return true;
}

} // namespace rw::ui
