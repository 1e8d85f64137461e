// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/smartpaste.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace rw::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SmartPaste)
};

QString describe(PasteStep step, int rules) {
    switch (step) {
    case PasteStep::CodeFence:
        return Texts::tr("a code block");
    case PasteStep::CommandLine:
        return Texts::tr("an AWS CLI command");
    case PasteStep::HereDocument:
    case PasteStep::Terraform:
        return rules > 1 ? Texts::tr("Terraform code") : Texts::tr("a Terraform rule");
    case PasteStep::SingleQuotes:
        return Texts::tr("single-quoted JSON");
    case PasteStep::EncodedString:
        return Texts::tr("JSON encoded as a string");
    case PasteStep::PutRuleInput:
        return Texts::tr("a put-rule input");
    case PasteStep::CloudFormation:
        return Texts::tr("a CloudFormation template");
    case PasteStep::ServerlessEvent:
        return Texts::tr("a SAM template");
    case PasteStep::Yaml:
        return Texts::tr("YAML");
    case PasteStep::OtherRule:
        return Texts::tr("a document with an EventPattern");
    }
    return {};
}

/// What stands for a value that only the deployment knows, with a blank before it; empty when there is none.
QString intrinsicsNotice(const SmartPaste& paste, bool pasted) {
    constexpr size_t kNamed = 3;
    QStringList named;
    for (const pattern::UnwrappedRule::Intrinsic& one : paste.intrinsics) {
        if (named.size() == kNamed) {
            named << QStringLiteral("…");
            break;
        }
        named << Texts::tr("%1 in line %2").arg(QString::fromStdString(one.name), QLocale().toString(one.at.line));
    }
    if (named.isEmpty()) {
        return {};
    }
    // The lines of a pasted text are gone from the editor.
    const QString words =
        pasted ? Texts::tr("Only the deployment knows some values: %1 of the pasted text. Write them in.")
               : Texts::tr("Only the deployment knows some values: %1. Write them in.");
    return QLatin1Char(' ') + words.arg(named.join(QStringLiteral(", ")));
}

} // namespace

QString pasteNotice(const SmartPaste& paste) {
    if (!paste.changed()) {
        return {};
    }
    const PasteStep best = paste.best();
    const QString what = describe(best, static_cast<int>(paste.rules));
    if (paste.rules > 1) {
        return Texts::tr("Recognised %1 with %2 rules and took the event pattern of the first. Undo with Ctrl+Z.")
                   .arg(what)
                   .arg(paste.rules) +
               intrinsicsNotice(paste, true);
    }
    if (best == PasteStep::SingleQuotes || best == PasteStep::Yaml) {
        return Texts::tr("Recognised %1 and turned it into JSON. Undo with Ctrl+Z.").arg(what) +
               intrinsicsNotice(paste, true);
    }
    return Texts::tr("Recognised %1 and took the event pattern out of it. Undo with Ctrl+Z.").arg(what) +
           intrinsicsNotice(paste, true);
}

QString openNotice(const QString& fileName, const SmartPaste& rule) {
    if (!rule.changed()) {
        return {};
    }
    const PasteStep best = rule.best();
    const QString what = describe(best, static_cast<int>(rule.rules));
    QString words;
    if (rule.rules > 1) {
        words = Texts::tr("%1 is %2 with %3 rules; this is the event pattern of the first.")
                    .arg(fileName, what, QLocale().toString(rule.rules));
    } else if (best == PasteStep::SingleQuotes || best == PasteStep::Yaml) {
        words = Texts::tr("%1 is %2; here it is as JSON.").arg(fileName, what);
    } else {
        words = Texts::tr("%1 is %2; this is the event pattern in it.").arg(fileName, what);
    }
    return words + QLatin1Char(' ') +
           Texts::tr("The file stays as it is: saving asks for another name. Ctrl+Z shows the text of the file.") +
           intrinsicsNotice(rule, false);
}

QByteArrayList furtherRules(const SmartPaste& rule) {
    QByteArrayList texts;
    for (const std::string& text : rule.further) {
        texts << QByteArray::fromStdString(text);
    }
    return texts;
}

} // namespace rw::ui
