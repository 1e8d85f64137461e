// SPDX-License-Identifier: GPL-3.0-or-later
#include "startuplog.h"

#include "session/session.h"
#include "session/testrun.h"

#include <QEvent>
#include <QLoggingCategory>
#include <QTimer>
#include <QWidget>

namespace {

Q_LOGGING_CATEGORY(startup, "rulewright.startup", QtWarningMsg)

class FirstPaint : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            // Behind the paint event: then all of the window is painted and on its way to the screen.
            QTimer::singleShot(0, watched, [] { qCDebug(startup, "painted"); });
            deleteLater();
        }
        return false;
    }
};

} // namespace

void logStartup(QWidget& window, rw::session::Session& session) {
    if (!startup().isDebugEnabled()) {
        return;
    }
    window.installEventFilter(new FirstPaint(&window));
    QObject::connect(
        &session.test(), &rw::session::TestRun::finished, &window, [] { qCDebug(startup, "judged"); },
        Qt::SingleShotConnection);
}
