// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/smartpaste.h"

#include <QCoreApplication>

namespace rw::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SmartPaste)
};

QString describe(PasteStep step) {
    switch (step) {
    case PasteStep::CodeFence:
        return Texts::tr("a code block");
    case PasteStep::CommandLine:
        return Texts::tr("an AWS CLI command");
    case PasteStep::HereDocument:
    case PasteStep::Terraform:
        return Texts::tr("a Terraform rule");
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

} // namespace

QString pasteNotice(const SmartPaste& paste) {
    if (!paste.changed()) {
        return {};
    }
    const PasteStep best = paste.best();
    const QString what = describe(best);
    if (best == PasteStep::SingleQuotes || best == PasteStep::Yaml) {
        return Texts::tr("Recognised %1 and turned it into JSON. Undo with Ctrl+Z.").arg(what);
    }
    if (paste.rules > 1) {
        return Texts::tr("Recognised %1 with %2 rules and took the event pattern of the first. Undo with Ctrl+Z.")
            .arg(what)
            .arg(paste.rules);
    }
    return Texts::tr("Recognised %1 and took the event pattern out of it. Undo with Ctrl+Z.").arg(what);
}

} // namespace rw::ui
