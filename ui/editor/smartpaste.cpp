// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/smartpaste.h"

#include <QCoreApplication>

namespace rw::ui {

namespace {

QString describe(PasteStep step) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("rw::ui::SmartPaste", text); };
    switch (step) {
    case PasteStep::CodeFence:
        return tr("a code block");
    case PasteStep::CommandLine:
        return tr("an AWS CLI command");
    case PasteStep::HereDocument:
    case PasteStep::Terraform:
        return tr("a Terraform rule");
    case PasteStep::SingleQuotes:
        return tr("single-quoted JSON");
    case PasteStep::EncodedString:
        return tr("JSON encoded as a string");
    case PasteStep::PutRuleInput:
        return tr("a put-rule input");
    case PasteStep::CloudFormation:
        return tr("a CloudFormation template");
    case PasteStep::ServerlessEvent:
        return tr("a SAM template");
    case PasteStep::OtherRule:
        return tr("a document with an EventPattern");
    }
    return {};
}

} // namespace

QString pasteNotice(const SmartPaste& paste) {
    if (!paste.changed()) {
        return {};
    }
    const PasteStep best = paste.best();
    const QString what = describe(best);
    if (best == PasteStep::SingleQuotes) {
        return QCoreApplication::translate("rw::ui::SmartPaste",
                                           "Recognised %1 and turned it into JSON. Undo with Ctrl+Z.")
            .arg(what);
    }
    if (paste.rules > 1) {
        return QCoreApplication::translate(
                   "rw::ui::SmartPaste",
                   "Recognised %1 with %2 rules and took the event pattern of the first. Undo with Ctrl+Z.")
            .arg(what)
            .arg(paste.rules);
    }
    return QCoreApplication::translate("rw::ui::SmartPaste",
                                       "Recognised %1 and took the event pattern out of it. Undo with Ctrl+Z.")
        .arg(what);
}

} // namespace rw::ui
