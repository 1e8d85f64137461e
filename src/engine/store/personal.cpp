// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/personal.h"

#include "engine/pattern/catalogue.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace rw::store::personal {

namespace {

using Names = std::set<std::string, std::less<>>;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

bool looksLikePhone(std::string_view text) {
    const bool scheme = text.starts_with("tel:");
    text.remove_prefix(scheme ? 4 : 0);
    const bool plus = text.starts_with('+');
    const auto digits = static_cast<size_t>(std::count_if(text.begin(), text.end(), isDigit));
    return (scheme || plus) && digits >= 5 && digits <= 20 &&
           text.find_first_not_of("+0123456789 ()-./;=ext") == std::string_view::npos;
}

bool looksLikeEmail(std::string_view text) {
    const size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
           text.find_first_of(" \t\n{}") == std::string_view::npos;
}

/// A phone number or an address somewhere in a longer text: a plus with digits behind it, nine digits in a row with
/// what people write between them, or a word with an @ inside.
bool tellsOfAContact(std::string_view text) {
    size_t digits = 0;
    bool plus = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            ++digits;
            if (digits >= (plus ? size_t{6} : size_t{9})) {
                return true;
            }
        } else if (c == '+') {
            digits = 0;
            plus = true;
        } else if (digits == 0 || std::string_view(" -./()").find(c) == std::string_view::npos) {
            digits = 0;
            plus = false;
        }
        if (c == '@' && i > 0 && i + 1 < text.size() && text[i - 1] != ' ' && text[i + 1] != ' ') {
            return true;
        }
    }
    return false;
}

/// "%2B49" becomes "+49"; of a parameter with blanks, "Max+M" becomes "Max M".
std::string percentDecoded(std::string_view text, bool plusIsBlank = false) {
    const auto hex = [](char c) {
        return isDigit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
            out += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
            i += 2;
        } else {
            out += plusIsBlank && text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

size_t wordsOf(std::string_view text) {
    size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return words;
}

/// What an administrator has named: it tells of the contact centre, not of a person.
bool namesTheHouse(std::string_view key) {
    static const Names kHouse{
        "queuename",          "flowname",          "divisionname",  "wrapupcodename", "skillname",
        "languagename",       "campaignname",      "useragent",     "flowouttype",    "sitename",
        "edgename",           "topicname",         "provider",      "title",          "servicename",
        "enginename",         "teamname",          "groupname",     "skillgroupname", "orgname",
        "organizationname",   "thirdpartyorgname", "domainname",    "hostname",       "contactlistname",
        "listname",           "scriptname",        "datatablename", "tablename",      "columnname",
        "integrationname",    "actionname",        "promptname",    "programname",    "milestonename",
        "flowoutcomename",    "trunkname",         "templatename",  "categoryname",   "businessunitname",
        "managementunitname", "locationname",      "rolename",      "rulename",       "eventname",
        "metricname",         "typename",          "propertyname",  "parametername",  "variablename",
        "attributename",      "schemaname",        "presencename"};
    return kHouse.find(key) != kHouse.end();
}

bool isOneOf(const Names& names, std::string_view name) {
    return names.find(name) != names.end();
}

/// "8a2c9d1e-0f5b-4c3d-9e7a-1b2c3d4e5f60"
bool looksLikeId(std::string_view value) {
    constexpr size_t kLength = 36;
    if (value.size() != kLength) {
        return false;
    }
    for (size_t i = 0; i < kLength; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = value[i];
        if (dash ? c != '-' : !isDigit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F')) {
            return false;
        }
    }
    return true;
}

/// "2026-11-21T08:30:00.123Z", "2026-11-21" and intervals of them.
bool looksLikeTime(std::string_view value) {
    return value.size() >= 10 && std::all_of(value.begin(), value.begin() + 4, isDigit) && value[4] == '-' &&
           isDigit(value[5]) && isDigit(value[6]) && value[7] == '-' &&
           value.find_first_not_of("0123456789-+:./TZ") == std::string_view::npos;
}

/// The text without ids and times, whose figures are no telephone numbers.
std::string withoutIdsAndTimes(std::string_view text) {
    constexpr size_t kId = 36;
    std::string out;
    for (size_t i = 0; i < text.size();) {
        if (looksLikeId(text.substr(i, kId))) {
            out += '#';
            i += kId;
            continue;
        }
        if ((i == 0 || !isDigit(text[i - 1])) && i + 10 <= text.size() && looksLikeTime(text.substr(i, 10))) {
            out += '#';
            i = std::min(text.find_first_not_of("0123456789-+:.TZ", i), text.size());
            // "2026-11-21 08:30"
            if (i + 5 < text.size() && text[i] == ' ' && isDigit(text[i + 1]) && text[i + 3] == ':') {
                i = std::min(text.find_first_not_of("0123456789:.Z", i + 1), text.size());
            }
            continue;
        }
        out += text[i++];
    }
    return out;
}

bool isShortNumber(std::string_view value) {
    constexpr size_t kMost = 4; // digits: an extension is longer than a count
    return value.size() <= kMost && std::all_of(value.begin(), value.end(), isDigit);
}

bool isPlain(std::string_view value) {
    return value == "true" || value == "false" || looksLikeId(value) || looksLikeTime(value) || isShortNumber(value);
}

/// "ON_QUEUE": what lists of possible values are written like.
bool looksLikeCode(std::string_view value) {
    return value.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == std::string_view::npos &&
           std::any_of(value.begin(), value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A number that one may call, under the name of such a one: "0301234567" at "dialedNumber".
bool isNumber(std::string_view name, std::string_view value) {
    constexpr long kFewest = 5; // digits
    return (name.find("phone") != std::string_view::npos || name.ends_with("number") || name.ends_with("numbers") ||
            name.ends_with("mobile") || name == "fax" || name == "tel") &&
           std::count_if(value.begin(), value.end(), isDigit) >= kFewest;
}

/// What programs say of themselves: versions look like telephone numbers.
bool isOfAProgram(std::string_view name) {
    return name == "useragent" || name.ends_with("version") || name.ends_with("arn");
}

/// Sentences and addresses of pages may have a contact in them, whatever their field is called. One word alone is an
/// id more often than a number to call.
bool mentionsAContact(std::string_view name, std::string_view value) {
    const bool isUrl = value.find("://") != std::string_view::npos || value.find('?') != std::string_view::npos;
    if (isPlain(value) || isOfAProgram(name) || (!isUrl && wordsOf(value) < 2)) {
        return false;
    }
    return tellsOfAContact(withoutIdsAndTimes(isUrl ? percentDecoded(value) : value));
}

/// The last names of fields that have one of a list of values, as the catalogue says.
const Names& listed() {
    static const Names names = [] {
        Names out;
        for (const pattern::Vocabulary::Field& field : pattern::builtinCatalogue().fields) {
            if (!field.values.empty()) {
                out.insert(field.path.substr(field.path.rfind('.') + 1));
            }
        }
        return out;
    }();
    return names;
}

Kind kindOfText(const Place& place, std::string_view value, int inside);

/// A parameter in the address of a page tells about somebody: "?name=Max%20M"; or one of an address in a parameter.
bool asksAboutSomebody(std::string_view url, int inside) {
    constexpr int kMostInside = 3;
    const size_t question = url.find('?');
    if (question == std::string_view::npos || wordsOf(url.substr(0, question)) > 1 || inside > kMostInside) {
        return false;
    }
    for (std::string_view rest = url.substr(question + 1); !rest.empty();) {
        const size_t end = std::min(rest.find_first_of("&;#"), rest.size());
        const std::string_view part = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const size_t equals = part.find('=');
        if (equals == std::string_view::npos) {
            continue;
        }
        const std::string name = percentDecoded(part.substr(0, equals));
        const Place place{false, false, name};
        // A plus is a blank, except where nobody has encoded a telephone number.
        const std::string_view raw = part.substr(equals + 1);
        if (kindOfText(place, percentDecoded(raw), inside + 1) != Kind::None ||
            (raw.find('+') != std::string_view::npos &&
             kindOfText(place, percentDecoded(raw, true), inside + 1) != Kind::None)) {
            return true;
        }
    }
    return false;
}

/// `inside`: how many addresses the text is a parameter of.
Kind kindOfText(const Place& place, std::string_view value, int inside) {
    constexpr size_t kSentence = 4; // words; less is a name that somebody gave to a thing
    static const std::map<std::string, Kind, std::less<>> byName{{"ani", Kind::Address},
                                                                 {"dnis", Kind::Address},
                                                                 {"sessiondnis", Kind::Address},
                                                                 {"addressto", Kind::Address},
                                                                 {"addressfrom", Kind::Address},
                                                                 {"addressother", Kind::Address},
                                                                 {"addressself", Kind::Address},
                                                                 {"address", Kind::Address},
                                                                 {"remote", Kind::Address},
                                                                 {"callernumber", Kind::Address},
                                                                 {"callbacknumbers", Kind::Address},
                                                                 {"phonenumber", Kind::Address},
                                                                 {"phone", Kind::Address},
                                                                 {"participantaddress", Kind::Address},
                                                                 {"to", Kind::Address},
                                                                 {"from", Kind::Address},
                                                                 {"cc", Kind::Address},
                                                                 {"bcc", Kind::Address},
                                                                 {"email", Kind::Address},
                                                                 {"emailaddress", Kind::Address},
                                                                 {"callerid", Kind::Address},
                                                                 {"participantname", Kind::Name},
                                                                 {"firstname", Kind::Name},
                                                                 {"lastname", Kind::Name},
                                                                 {"displayname", Kind::Name},
                                                                 {"callbackusername", Kind::Name},
                                                                 {"remotename", Kind::Name},
                                                                 {"remotenamedisplayable", Kind::Name},
                                                                 {"customername", Kind::Name},
                                                                 {"username", Kind::Name},
                                                                 {"agentname", Kind::Name},
                                                                 {"name", Kind::Name},
                                                                 {"externalcontactname", Kind::Name},
                                                                 {"transcript", Kind::Text},
                                                                 {"transcripts", Kind::Text},
                                                                 {"utterance", Kind::Text},
                                                                 {"phrase", Kind::Text},
                                                                 {"text", Kind::Text},
                                                                 {"textbody", Kind::Text},
                                                                 {"subject", Kind::Text},
                                                                 {"notes", Kind::Text},
                                                                 {"comments", Kind::Text},
                                                                 {"note", Kind::Text},
                                                                 {"comment", Kind::Text},
                                                                 {"wrapupnotes", Kind::Text},
                                                                 {"summary", Kind::Text},
                                                                 {"description", Kind::Text},
                                                                 {"question", Kind::Text},
                                                                 {"answer", Kind::Text},
                                                                 {"body", Kind::Text},
                                                                 {"birthdate", Kind::Text},
                                                                 {"dateofbirth", Kind::Text},
                                                                 {"street", Kind::Text},
                                                                 {"city", Kind::Text},
                                                                 {"postalcode", Kind::Text},
                                                                 {"zip", Kind::Text},
                                                                 {"iban", Kind::Text},
                                                                 {"accountnumber", Kind::Text},
                                                                 {"contractnumber", Kind::Text},
                                                                 {"customernumber", Kind::Text},
                                                                 {"emailsubject", Kind::Text},
                                                                 {"messagebody", Kind::Text},
                                                                 {"inputquery", Kind::Text},
                                                                 {"decoratedtranscript", Kind::Text},
                                                                 {"message", Kind::Text},
                                                                 {"messagewithparams", Kind::Text},
                                                                 {"presencemessage", Kind::Text},
                                                                 {"remoteip", Kind::Address},
                                                                 {"clientip", Kind::Address},
                                                                 {"sourceip", Kind::Address},
                                                                 {"ip", Kind::Address},
                                                                 {"word", Kind::Text},
                                                                 {"words", Kind::Text},
                                                                 {"decoratedwords", Kind::Text},
                                                                 {"transfertargetname", Kind::Name},
                                                                 {"transfertargetaddress", Kind::Address}};
    if (value.empty()) {
        return Kind::None;
    }
    if (looksLikePhone(value)) {
        return Kind::Phone;
    }
    if (looksLikeEmail(value)) {
        return Kind::Email;
    }
    const std::string name = lower(place.key);
    if (const auto found = byName.find(name); found != byName.end()) {
        return found->second;
    }
    if (place.ofCustomer) {
        return value == "true" || value == "false" ? Kind::None : Kind::Text;
    }
    if (mentionsAContact(name, value) || asksAboutSomebody(value, inside)) {
        return Kind::Text;
    }
    const bool ofHouse = namesTheHouse(name);
    if (name.ends_with("address") || name.ends_with("addresses") || isNumber(name, value)) {
        return Kind::Address;
    }
    if (!ofHouse && (name.ends_with("name") || name.ends_with("names") || name.ends_with("display"))) {
        return Kind::Name;
    }
    if (name.ends_with("message")) {
        return Kind::Text;
    }
    if (place.open) {
        return isPlain(value) || looksLikeCode(value) ? Kind::None : Kind::Text;
    }
    const size_t words = wordsOf(value);
    return !ofHouse && words >= kSentence ? Kind::Text : Kind::None;
}

} // namespace

void Place::met(std::string_view name) {
    static const Names kParameters{"messageParams", "context", "additionalProperties"};
    static const Names kValues{"oldValues", "newValues", "previousValue", "currentValue"};
    ofCustomer = ofCustomer || name == "attributes"; // facts: genesys §6.2
    open = open || isOneOf(kParameters, name) || isOneOf(kValues, name) || (key == "userParams" && name == "value");
    key = name;
}

Place Place::of(std::string_view path) {
    Place place;
    for (std::string_view rest = path; !rest.empty();) {
        const size_t dot = std::min(rest.find('.'), rest.size());
        place.met(rest.substr(0, dot));
        rest.remove_prefix(std::min(dot + 1, rest.size()));
    }
    return place;
}

Kind kindOf(const Place& place, std::string_view value) {
    return kindOfText(place, value, 0);
}

bool numberTells(const Place& place, std::string_view number) {
    if (place.ofCustomer) {
        return true;
    }
    const std::string name = lower(place.key);
    const bool called = name == "ani" || name == "dnis" || name == "sessiondnis" || name.starts_with("address") ||
                        name.ends_with("address") || name == "callerid" || name == "remote";
    constexpr long kFewest = 5; // digits
    return isNumber(name, number) || (called && std::count_if(number.begin(), number.end(), isDigit) >= kFewest);
}

Kind kindOfName(const Place& place, std::string_view name) {
    if (!place.ofCustomer) {
        return Kind::None;
    }
    if (looksLikePhone(name)) {
        return Kind::Phone;
    }
    if (looksLikeEmail(name)) {
        return Kind::Email;
    }
    return !isPlain(name) && tellsOfAContact(withoutIdsAndTimes(name)) ? Kind::Text : Kind::None;
}

bool isHarmless(const Place& place, std::string_view value) {
    static const Names kTechnical{"provider",    "useragent",      "engineprovider",    "enginename",
                                  "servicename", "dialect",        "channel",           "source",
                                  "level",       "qualifier",      "version",           "flowversion",
                                  "interval",    "systempresence", "convertedfrom",     "convertedto",
                                  "action",      "errorcode",      "requestedroutings", "localizablemessagecode"};
    if (value.empty() || isPlain(value)) {
        return true;
    }
    const bool asks = value.find('?') != std::string_view::npos; // an address of a page with its parameters
    if (place.ofCustomer || place.open || asks || value.find(' ') != std::string_view::npos) {
        return false;
    }
    const std::string name = lower(place.key);
    const auto ends = [&](std::string_view with) { return place.key.ends_with(with); };
    const bool names = name == "id" || name == "ids" || name == "uri" || ends("Id") || ends("Ids") || ends("ID") ||
                       ends("Uri") || ends("URI");
    return names || ends("Type") || isOneOf(kTechnical, name) || isOneOf(listed(), place.key);
}

} // namespace rw::store::personal
