#!/usr/bin/env python3
"""Make QRes Sans: Inter with its fixed-width digits as the default ones, under a name of its own.

    tabular.py OUT_DIR Inter-Regular.otf Inter-SemiBold.otf Inter-Bold.otf

JavaFX has no switch for the OpenType feature `tnum`, so timers would shake and prices would not line up.
Only the digits are swapped: the rest of `tnum` would widen space, comma and colon.
Needs fonttools (Debian: python3-fonttools). The inputs are the OTFs of com.formdev:flatlaf-fonts-inter:4.1;
the output is the same byte for byte on every run.
"""
import os
import sys

from fontTools.ttLib import TTFont

DIGITS = "zero one two three four five six seven eight nine".split()


def tabular_digits(font):
    table = font["GSUB"].table
    swaps = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for sub in table.LookupList.Lookup[index].SubTable:
                    sub = getattr(sub, "ExtSubTable", sub)
                    swaps.update({k: v for k, v in getattr(sub, "mapping", {}).items() if k in DIGITS})
    return swaps


def rename(font):
    for name in font["name"].names:
        if name.nameID in (1, 3, 4, 16):
            name.string = name.toUnicode().replace("Inter", "QRes Sans")
        elif name.nameID == 6:
            name.string = name.toUnicode().replace("Inter", "QResSans")
    cff = font["CFF "].cff
    cff.fontNames = [name.replace("Inter", "QResSans") for name in cff.fontNames]
    for key in ("FullName", "FamilyName"):
        if hasattr(cff[0], key):
            setattr(cff[0], key, getattr(cff[0], key).replace("Inter", "QRes Sans"))


def main(out_dir, *paths):
    os.makedirs(out_dir, exist_ok=True)
    for path in paths:
        font = TTFont(path, recalcTimestamp=False)
        swaps = tabular_digits(font)
        if len(swaps) != 10:
            sys.exit(f"{path}: {len(swaps)} tabular digits found, not 10")
        for cmap in font["cmap"].tables:
            if cmap.isUnicode():
                cmap.cmap.update({code: swaps[name] for code, name in cmap.cmap.items() if name in swaps})
        rename(font)
        font.save(os.path.join(out_dir, os.path.basename(path).replace("Inter", "QResSans")))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
