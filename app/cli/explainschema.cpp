// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explainschema.h"

namespace rw::cli {

const std::string_view kExplainSchema = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "rulewright-cli explain --format json",
  "description": "Why a rule matches one event or not. Ranges are half-open, in UTF-8 bytes: of the rule's text, or of the record's text as the tool read it.",
  "type": "object",
  "required": ["format", "rule", "event", "match", "outcome", "sentence", "failing", "alternative", "leaves", "error"],
  "additionalProperties": false,
  "properties": {
    "format": { "const": 1, "description": "Grows when members change their meaning; new members may come at any time." },
    "rule": { "type": "string", "description": "File of the rule, - for standard input." },
    "event": {
      "type": "object",
      "required": ["file", "record", "line", "offset"],
      "additionalProperties": false,
      "properties": {
        "file": { "type": "string" },
        "record": { "type": "integer", "minimum": 1, "description": "Number of the record in the file." },
        "line": { "type": "integer", "minimum": 1 },
        "offset": { "type": "integer", "minimum": 0, "description": "Byte offset of the record in the file." }
      }
    },
    "match": { "type": "boolean", "description": "Always the verdict of the matcher." },
    "outcome": { "enum": ["match", "no match", "cannot be judged", "unreadable"] },
    "sentence": { "type": "string", "description": "The whole answer in plain English." },
    "failing": { "type": "integer", "minimum": 0, "description": "Failing leaves of the $or combination that came closest." },
    "alternative": { "type": ["integer", "null"], "description": "That combination, in document order; null where none was judged." },
    "leaves": { "type": "array", "items": { "$ref": "#/$defs/leaf" } },
    "error": {
      "oneOf": [
        { "type": "null" },
        {
          "type": "object",
          "required": ["message", "offset"],
          "additionalProperties": false,
          "properties": { "message": { "type": "string" }, "offset": { "type": "integer", "minimum": 0 } }
        }
      ]
    }
  },
  "$defs": {
    "range": {
      "type": "object",
      "required": ["begin", "end"],
      "additionalProperties": false,
      "properties": { "begin": { "type": "integer", "minimum": 0 }, "end": { "type": "integer", "minimum": 0 } }
    },
    "leaf": {
      "type": "object",
      "required": ["leaf", "path", "state", "reason", "sentence", "rule", "line", "column", "matcher", "values", "element", "firstDifference", "payload", "nearestPath"],
      "additionalProperties": false,
      "properties": {
        "leaf": { "type": "integer", "minimum": 0, "description": "Number of the leaf in the rule, in document order." },
        "path": { "type": "string", "description": "Names joined with dots." },
        "state": { "enum": ["pass", "fail", "not evaluated", "cannot be judged"] },
        "reason": { "type": ["string", "null"], "description": "Stable word for why it fails, such as absent or wrong-case; null where it does not." },
        "sentence": { "type": "string" },
        "rule": { "$ref": "#/$defs/range", "description": "Key and list in the rule." },
        "line": { "type": "integer", "minimum": 1 },
        "column": { "type": "integer", "minimum": 1 },
        "matcher": { "type": ["integer", "null"], "description": "Element of the value list that decided a pass." },
        "values": {
          "type": "array",
          "description": "Values of the event that were looked at, at most 100.",
          "items": {
            "type": "object",
            "required": ["jsonPath", "kind", "text", "accepted", "matcher", "event"],
            "additionalProperties": false,
            "properties": {
              "jsonPath": { "type": "string" },
              "kind": { "enum": ["missing", "null", "boolean", "number", "string", "array", "object"] },
              "text": { "type": "string", "description": "As JSON text." },
              "accepted": { "type": "boolean" },
              "matcher": { "type": ["integer", "null"] },
              "event": { "$ref": "#/$defs/range" }
            }
          }
        },
        "element": {
          "type": "array",
          "description": "The array elements that satisfied it, where arrays are involved.",
          "items": {
            "type": "object",
            "required": ["array", "index"],
            "additionalProperties": false,
            "properties": { "array": { "type": "integer", "minimum": 0 }, "index": { "type": "integer", "minimum": 0 } }
          }
        },
        "firstDifference": { "type": "integer", "minimum": 0, "description": "Byte of the decoded value at which prefix, suffix or wildcard first differ." },
        "payload": { "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/range" }], "description": "What to highlight in the event." },
        "nearestPath": { "type": ["string", "null"], "description": "Did you mean this path?" }
      }
    }
  }
}
)json";

} // namespace rw::cli
