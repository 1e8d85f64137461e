// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferences.h"

#include "session/session.h"
#include "ui/language.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace rw::ui {

namespace {

QLabel* note(const QString& text, Theme& theme, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    const auto paint = [label, &theme] {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, theme.color(ColorRole::SubtleText));
        label->setPalette(palette);
    };
    paint();
    QObject::connect(&theme, &Theme::changed, label, paint);
    return label;
}

} // namespace

PreferencesDialog::PreferencesDialog(session::Session& session, Theme& theme, QWidget* parent)
    : QDialog(parent), m_session(session), m_theme(theme) {
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(buildAppearance());
    layout->addWidget(buildKeeping());
    layout->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

QWidget* PreferencesDialog::buildAppearance() {
    auto* group = new QGroupBox(tr("Appearance"), this);
    auto* form = new QFormLayout(group);
    auto* themes = new QComboBox(group);
    themes->setObjectName(QStringLiteral("preferencesTheme"));
    for (const Theme::Name& name : Theme::names()) {
        themes->addItem(QCoreApplication::translate("Theme", name.text).remove(u'&'));
        if (name.choice == m_theme.choice()) {
            themes->setCurrentIndex(themes->count() - 1);
        }
    }
    connect(themes, &QComboBox::activated, this, [this](int index) {
        const Theme::Name& name = Theme::names().at(static_cast<size_t>(index));
        m_session.settings().set_theme(QString::fromLatin1(name.key));
        m_theme.apply(name.choice);
    });
    form->addRow(tr("&Theme:"), themes);

    auto* languages = new QComboBox(group);
    languages->setObjectName(QStringLiteral("preferencesLanguage"));
    for (const Language::Choice& choice : Language::choices()) {
        languages->addItem(Language::nameOf(choice), QString::fromLatin1(choice.key));
    }
    languages->setCurrentIndex(std::max(0, languages->findData(m_session.settings().language())));
    connect(languages, &QComboBox::activated, this,
            [this, languages] { m_session.settings().set_language(languages->currentData().toString()); });
    form->addRow(tr("&Language:"), languages);
    form->addRow(note(tr("Another language is spoken from the next start on. The command-line tool, AWS's own messages "
                         "and the demo organisation stay English."),
                      m_theme, group));
    return group;
}

QWidget* PreferencesDialog::buildKeeping() {
    auto* group = new QGroupBox(tr("Events that the workspace keeps"), this);
    auto* form = new QFormLayout(group);
    const auto limit = [&](const char* name, const QString& label, const QString& unit, int value, int most, int step,
                           auto set) {
        auto* box = new QSpinBox(group);
        box->setObjectName(QString::fromLatin1(name));
        box->setRange(0, most);
        box->setSingleStep(step);
        box->setGroupSeparatorShown(true);
        box->setSuffix(u' ' + unit);
        box->setSpecialValueText(tr("No limit")); // 0
        box->setValue(value);
        connect(box, &QSpinBox::valueChanged, this, [this, set](int now) {
            set(m_session.settings(), now);
            m_session.limitsChanged();
        });
        form->addRow(label, box);
    };
    const session::Settings& now = m_session.settings();
    limit("preferencesKeepEvents", tr("At most, by &number:"), tr("events"), now.keepEvents(), 100'000'000, 100'000,
          [](session::Settings& settings, int value) { settings.set_keepEvents(value); });
    limit("preferencesKeepDays", tr("At most, by &age:"), tr("days since they came"), now.keepDays(), 36'500, 1,
          [](session::Settings& settings, int value) { settings.set_keepDays(value); });
    limit("preferencesKeepMegabytes", tr("At most, by &size on disk:"), tr("MB"), now.keepMegabytes(), 1'000'000, 100,
          [](session::Settings& settings, int value) { settings.set_keepMegabytes(value); });
    form->addRow(note(tr("The oldest leave when Rulewright closes or starts, in blocks of up to 65,536; nothing leaves "
                         "while you work. The newest block always stays."),
                      m_theme, group));
    return group;
}

} // namespace rw::ui
