// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/export/exporter.h"

#include <string>

namespace exporttools {

/// Rules that every form must carry without a change of meaning.
inline const char* const kRules[] = {
    R"({"source":["aws.partner/genesys.com/cloud/11111111-2222-3333-4444-555555555555/prod"],"detail-type":["v2.detail.events.conversation.{id}.user.end"],"detail":{"eventBody":{"queueId":["aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"]}}})",
    R"({"detail":{"n":[300,-1.5,{"numeric":[">",0,"<=",5]}],"b":[true,false,null,""]}})",
    R"({"detail":{"a":["${x}","$${x}","$$${x}","%{if}","%%{y}","it's","a\"b\\c","tab\tline\n","é 漢 😀","#{z}","`${q}`"]}})",
    R"({"detail":{"yes":["no"],"on":["off","~","null","12","1e3","0x1f","2026-01-01","- a","a: b","a #b","?","*x","&y","!z"," lead","trail ","{{x}}"]}})",
    R"({"$or":[{"detail":{"a":[1]}},{"detail":{"b":[{"anything-but":["x","y"]}]}}],"detail.c":[{"exists":false}]})",
    R"({"detail":{"__proto__":["x"],"constructor":[{"prefix":{"equals-ignore-case":"Ab"}}],"w":[{"wildcard":"a*\\*b"}]}})",
};

/// Every kind of target, each at its place in the limits.
inline rw::exporting::Options everything() {
    rw::exporting::Options options;
    options.name = "genesys-user-end.x_1";
    options.description = "It's the \"end\" of ${user}";
    options.enabled = false;
    options.bus = "aws.partner/genesys.com/cloud/11111111-2222-3333-4444-555555555555/prod";
    options.targets = {"arn:aws:lambda:us-east-1:123456789012:function:handler",
                       "arn:aws:sqs:us-east-1:123456789012:events.fifo", "arn:aws:sns:us-east-1:123456789012:topic",
                       "arn:aws:logs:us-east-1:123456789012:log-group:/aws/events/genesys",
                       "arn:aws:states:us-east-1:123456789012:stateMachine:flow"};
    options.deadLetterQueue = "arn:aws:sqs:us-east-1:123456789012:dead";
    options.retries = 20;
    options.maximumAge = 3600;
    options.role = "arn:aws:iam::123456789012:role/events";
    options.messageGroup = "genesys";
    options.sampleEvent = R"({"source":"s","detail-type":"t","detail":{"a":1.0}})";
    return options;
}

} // namespace exporttools
