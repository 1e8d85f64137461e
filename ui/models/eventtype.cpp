// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventtype.h"

#include <QCoreApplication>

namespace rw::ui {

QString shortTypeName(const QString& detailType) {
    static const QString detailPrefix = QStringLiteral("v2.detail.events.");
    static const QString conversationPrefix = QStringLiteral("v2.detail.events.conversation.{id}.");
    static const QString versionPrefix = QStringLiteral("v2.");
    if (!detailType.startsWith(versionPrefix)) {
        return detailType;
    }
    QString name = detailType;
    if (name.startsWith(conversationPrefix)) {
        name.remove(0, conversationPrefix.size());
    } else if (name.startsWith(detailPrefix)) {
        name.remove(0, detailPrefix.size());
    } else {
        name.remove(0, versionPrefix.size());
    }
    name.remove(QStringLiteral(".{id}"));
    return name.isEmpty() ? detailType : name;
}

QString typeLabel(const QString& detailType) {
    return detailType.isEmpty() ? QCoreApplication::translate("EventType", "(no detail-type)")
                                : shortTypeName(detailType);
}

} // namespace rw::ui
