#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes casetable.inc: lower and upper case of every BMP code unit, full mappings, without a locale.

Usage: casetable.py > casetable.inc && clang-format is not needed.
Python's tables are those of Unicode 14; the service's Java 17 has Unicode 13, so the letters that came between them
are left without case."""
NEWER = {0x2C2F, 0x2C5F, 0xA7C0, 0xA7C1, 0xA7D0, 0xA7D1, 0xA7D6, 0xA7D7, 0xA7D8, 0xA7D9}


def mapping(fold):
    result = {}
    for unit in range(0x10000):
        if 0xD800 <= unit < 0xE000 or unit in NEWER:
            continue
        folded = fold(chr(unit))
        if folded != chr(unit):
            result[unit] = folded
    return result


def runs(table):
    """Units whose single mapping lies at the same distance, one or two apart."""
    units = sorted(u for u in table if len(table[u]) == 1)
    out = []
    for unit in units:
        delta = ord(table[unit]) - unit
        if out:
            first, last, step, known = out[-1]
            if known == delta and (unit - last == step or (first == last and unit - last <= 2)):
                out[-1] = (first, unit, unit - last, delta)
                continue
        out.append((unit, unit, 1, delta))
    return out


def lines(items, width=112):
    row = ""
    for item in items:
        if len(row) + len(item) + 2 > width:
            yield row.rstrip()
            row = ""
        row += item + ", "
    if row:
        yield row.rstrip()


def literal(text):
    return '"' + "".join("\\x%02x" % b for b in text.encode()) + '"'


print("// SPDX-License-Identifier: GPL-3.0-or-later")
print("// Made by casetable.py; do not edit.")
for name, fold in (("Lower", str.lower), ("Upper", str.upper)):
    table = mapping(fold)
    print(f"constexpr CaseRun k{name}Runs[] = {{")
    for row in lines("{0x%04X, 0x%04X, %d, %d}" % run for run in runs(table)):
        print("    " + row)
    print("};")
    print(f"constexpr FullCase k{name}Full[] = {{")
    for row in lines("{0x%04X, %s}" % (u, literal(t)) for u, t in sorted(table.items()) if len(t) > 1):
        print("    " + row)
    print("};")
