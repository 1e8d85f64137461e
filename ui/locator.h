// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QPointer>
#include <QString>
#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace rw::ui {

class Theme;

/// One thing that the locator can go to.
struct LocatorItem {
    QString title;
    QString detail;           ///< on the right: a key, a count
    std::function<void()> go; ///< empty: not possible now
};

/// One kind of things, found by a letter before the text or among all others.
struct LocatorSource {
    QString prefix; ///< "e", ">" …
    QString name;   ///< plural: "events"
    QString icon;   ///< in resources/icons
    /// At most `most` items for a text, best first. Called at every key: answers from memory, at once.
    std::function<std::vector<LocatorItem>(const QString& text, int most)> find;
    bool onlyNamed = false; ///< offers nothing before the user asks for this kind or for a text
};

/// Ctrl+K: one line that leads to everything by its name: events, paths, topics, rules, values, commands. A panel over
/// the window that goes away when it is left. GUI thread.
class Locator : public QFrame {
    Q_OBJECT
public:
    Locator(Theme& theme, std::vector<LocatorSource> sources, QWidget* window);
    ~Locator() override;
    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Rows;
    void search();
    void go();
    void place();
    void leave();

    std::vector<LocatorSource> m_sources;
    QLineEdit* m_input;
    QListView* m_list;
    QLabel* m_hint;
    QLabel* m_nothing; ///< over the empty list
    Rows* m_rows;
    std::function<QIcon(const QString&)> m_icons;
    QPointer<QWidget> m_before; ///< had the focus
};

/// How well a title answers to a text: 0 not at all, more is better. Every word must be found; beginnings of words
/// count more than middles.
[[nodiscard]] int locatorFit(const QString& title, const QString& text);

} // namespace rw::ui
