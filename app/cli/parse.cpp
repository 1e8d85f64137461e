// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/parse.h"
#include "app/cli/console.h"

#include <CLI/CLI.hpp> // slow to compile: only here

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>

namespace rw::cli {
namespace {

constexpr const char* kAbout =
    "Amazon EventBridge event patterns on Genesys Cloud events: check, test and explain rules without AWS.";
constexpr const char* kFooter =
    R"(Results go to standard output, everything else to standard error. "-" stands for standard input.
Exit codes: 0 yes (valid, matched, passed, done), 1 no, 2 trouble (usage, unreadable input, network).

Examples:
  rulewright-cli check rule.json
  rulewright-cli generate --count 100000 --seed 1 | rulewright-cli test rule.json - --format count
  rulewright-cli explain rule.json event.json
  rulewright-cli COMMAND --help)";

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    while (!text.empty()) {
        const size_t space = text.find(' ');
        result.emplace_back(text.substr(0, space));
        text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
    }
    return result;
}

/// Where CLI11 leaves the values of one option.
struct Slot {
    const Option* option;
    std::vector<std::string> values;
    bool flag = false;
};

void addOption(CLI::App& app, const Option& option, Slot& slot) {
    using Kind = Option::Kind;
    const std::string name(option.name);
    std::string help(option.help);
    if (!option.choices.empty()) {
        help += ": ";
        for (const std::string& word : words(option.choices)) {
            help += word + (word == words(option.choices).back() ? "" : ", ");
        }
    }
    if (!option.preset.empty()) {
        help += " [" + std::string(option.preset) + "]";
    }
    if (option.kind == Kind::Flag) {
        app.add_flag(name, slot.flag, help);
        return;
    }
    CLI::Option* added = app.add_option(name, slot.values, help);
    const bool many = option.kind == Kind::Positionals || option.kind == Kind::TextList;
    added->type_size(1)->expected(1, many ? CLI::detail::expected_max_vector_size : 1);
    added->type_name(std::string(option.value));
    // One value per mention: `--type a --type b FILE` takes no file as a type.
    added->allow_extra_args(option.kind == Kind::Positionals);
    added->required(option.required);
    if (option.kind == Kind::Number) {
        const uint64_t atMost = option.atMost;
        added->check([atMost](const std::string& text) {
            const bool digits =
                !text.empty() && text.size() < 20 && text.find_first_not_of("0123456789") == std::string::npos;
            if (!digits || std::stoull(text) > atMost) {
                return "'" + text + "' is not a whole number" +
                       (atMost == UINT64_MAX ? std::string() : " from 0 to " + std::to_string(atMost));
            }
            return std::string();
        });
    } else if (option.kind == Kind::Choice) {
        const std::vector<std::string> allowed = words(option.choices);
        added->check([allowed](const std::string& text) {
            if (std::find(allowed.begin(), allowed.end(), text) != allowed.end()) {
                return std::string();
            }
            std::string message = "'" + text + "' is none of";
            for (const std::string& word : allowed) {
                message += ' ' + word;
            }
            return message;
        });
    }
}

/// Insertions, deletions, replacements and swaps of neighbours.
size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::vector<size_t>> rows(a.size() + 1, std::vector<size_t>(b.size() + 1));
    for (size_t i = 0; i <= a.size(); ++i) {
        for (size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = i + j;
                continue;
            }
            rows[i][j] =
                std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }
    }
    return rows[a.size()][b.size()];
}

/// True after naming a command that does not exist, and the nearest one that does.
bool unknownCommand(int argc, const char* const* argv) {
    const std::string first = argc > 1 ? argv[1] : "";
    if (first.empty() || first.starts_with('-')) {
        return false;
    }
    std::string given = first;
    const bool group = std::any_of(commands().begin(), commands().end(), [&](const Command* command) {
        return command->name.starts_with(first) && command->name.substr(first.size()).starts_with(' ');
    });
    if (group && argc > 2 && argv[2][0] != '-') {
        given += std::string(" ") + argv[2];
    }
    std::string_view nearest;
    size_t least = std::max<size_t>(2, given.size() / 3) + 1;
    for (const Command* command : commands()) {
        if (command->name == given) {
            return false; // the trouble is with its options
        }
        // "convert" is meant for "events convert".
        const std::string_view lastWord = command->name.substr(command->name.rfind(' ') + 1);
        const std::string_view start = std::string_view(given).substr(0, 64);
        const size_t distance = std::min(editDistance(start, command->name), editDistance(start, lastWord));
        if (distance < least) {
            least = distance;
            nearest = command->name;
        }
    }
    if (group && given == first) {
        return false; // the group's own complaint names what is missing
    }
    complain("there is no command '" + given + "'" +
             (nearest.empty() ? std::string() : "; did you mean '" + std::string(nearest) + "'?"));
    return true;
}

} // namespace

std::variant<Call, int> parse(int argc, const char* const* argv) {
    CLI::App app(kAbout, "rulewright-cli");
    app.set_version_flag("--version", std::string("rulewright-cli ") + RW_VERSION);
    app.footer(kFooter);
    app.require_subcommand(1);
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.get_formatter()->column_width(34);

    std::vector<std::unique_ptr<Slot>> slots;
    std::vector<std::pair<CLI::App*, const Command*>> known;
    std::map<std::string, CLI::App*> groups;
    for (const Command* command : commands()) {
        CLI::App* parent = &app;
        std::string_view name = command->name;
        if (const size_t space = name.find(' '); space != std::string_view::npos) {
            const std::string group(name.substr(0, space));
            CLI::App*& found = groups[group];
            if (found == nullptr) {
                found = app.add_subcommand(group, "Work on files of events");
                found->require_subcommand(1);
            }
            parent = found;
            name = name.substr(space + 1);
        }
        CLI::App* sub = parent->add_subcommand(std::string(name), std::string(command->summary));
        sub->footer(std::string(command->details));
        for (const Option& option : command->options) {
            slots.push_back(std::make_unique<Slot>(Slot{&option, {}, false}));
            addOption(*sub, option, *slots.back());
        }
        known.emplace_back(sub, command);
    }

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // Help and version are successes on standard output, all else is wrong usage.
        if (error.get_exit_code() != 0 && unknownCommand(argc, argv)) {
            return kTrouble;
        }
        std::ostringstream text;
        const int code = app.exit(error, text, std::cerr);
        output().write(text.str());
        return code == 0 ? kYes : kTrouble;
    }
    Call call;
    for (const auto& [sub, command] : known) {
        if (sub->parsed()) {
            call.command = command;
        }
    }
    for (const auto& slot : slots) {
        const bool ours = slot->option >= call.command->options.data() &&
                          slot->option < call.command->options.data() + call.command->options.size();
        if (!ours) {
            continue;
        }
        if (slot->option->kind == Option::Kind::Flag) {
            if (slot->flag) {
                call.arguments.set(slot->option->key(), {"yes"});
            }
        } else if (!slot->values.empty()) {
            call.arguments.set(slot->option->key(), slot->values);
        } else if (!slot->option->preset.empty()) {
            call.arguments.set(slot->option->key(), {std::string(slot->option->preset)});
        }
    }
    return call;
}

} // namespace rw::cli
