// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/taglook.h"

#include "ui/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QStyle>
#include <algorithm>
#include <array>

namespace rw::ui {

namespace {

constexpr qsizetype kMostDots = 4;

} // namespace

QColor tagColor(const QString& name, bool dark) {
    struct Pair {
        QRgb light, dark;
    };
    constexpr std::array<Pair, 8> kColors{{{0xff1c5cb8, 0xff84b9ff},
                                           {0xff8430b0, 0xffd9a5ff},
                                           {0xffb3261e, 0xffff8a80},
                                           {0xff176f2c, 0xff6bcf7f},
                                           {0xff8a5000, 0xfff0b429},
                                           {0xff00696f, 0xff5fd0d6},
                                           {0xffa0245c, 0xffff9ac4},
                                           {0xff59606b, 0xffa7afbb}}};
    // Not qHash: that differs from run to run.
    uint32_t hash = 2166136261U;
    for (const QChar c : name.toCaseFolded()) {
        hash = (hash ^ c.unicode()) * 16777619U;
    }
    const Pair& pair = kColors[(hash ^ hash >> 16U) % kColors.size()];
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QPixmap tagDots(const QStringList& names, const Theme& theme) {
    if (names.isEmpty()) {
        return {};
    }
    const qreal ratio = qApp->devicePixelRatio();
    const int size = QFontMetrics(QApplication::font()).height() * 2 / 3;
    const auto count = static_cast<int>(std::min(names.size(), kMostDots));
    // At once: a tag may be called %2.
    const QString key = QStringLiteral("rw-tags/%1/%2/%3/%4")
                            .arg(names.mid(0, kMostDots).join(u'\n'), QString::number(size), QString::number(ratio),
                                 QString::number(theme.isDark() ? 1 : 0));
    QPixmap dots;
    if (QPixmapCache::find(key, &dots)) {
        return dots;
    }
    dots = QPixmap(QSizeF(QSize(size * count, size) * ratio).toSize());
    dots.setDevicePixelRatio(ratio);
    dots.fill(Qt::transparent);
    QPainter painter(&dots);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QApplication::palette().color(QPalette::Base), 1)); // tells it from the colour of a selection
    for (int i = 0; i < count; ++i) {
        painter.setBrush(tagColor(names[i], theme.isDark()));
        painter.drawEllipse(QRectF(i * size + 0.5, 0.5, size - 1, size - 1));
    }
    painter.end();
    QPixmapCache::insert(key, dots);
    return dots;
}

QIcon tagIcon(const QString& name, const Theme& theme) {
    return QIcon(tagDots({name}, theme));
}

} // namespace rw::ui
