#!/usr/bin/env bash
# Sourced by the commands at the root: finds the SDK, installs what is missing, builds what has changed.
# Needs $here, the repository's root.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say() { printf '%s\n' "$*" >&2; }

need_sdk() {
    command -v dotnet >/dev/null 2>&1 || { say "The .NET 10 SDK is needed and 'dotnet' is not on the PATH: see https://dot.net/download"; exit 1; }
}

# Unicode normalisation comes from ICU. Debian has it as a package; elsewhere .NET itself says what it misses.
need_icu() {
    if ldconfig -p 2>/dev/null | grep -q libicuuc; then return; fi
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Installing ICU (libicu) for Unicode normalisation ..."
        { apt-get update -qq && apt-get install -y -qq "$(apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n 1)"; } >/dev/null 2>&1 \
            || { say "Could not install libicu. Install it by hand (apt-get install libicu72) and run this again."; exit 1; }
    fi
}

# The tests of the desk's pages walk through them in a browser; without one they are skipped and say so.
want_chromium() {
    command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Installing Chromium for the tests of the pages ..."
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 || say "Could not install chromium: the tests that need a browser are skipped."
    fi
}

# changed STAMP PATH...: whether any source under the paths is newer than the stamp.
changed() {
    local stamp=$1; shift
    [ -f "$stamp" ] || return 0
    [ -n "$(find "$@" \( -name bin -o -name obj \) -prune -o -type f -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# publish PROJECT NAME PATH...: builds a program into artifacts/NAME unless nothing under the paths has changed.
publish() {
    local project=$1 name=$2; shift 2
    local out="$here/artifacts/$name"
    changed "$out/.stamp" "$@" || return 0
    need_sdk; need_icu
    mkdir -p "$out"
    local mark; mark=$(mktemp "$out/.mark.XXXXXX")
    [ -f "$out/.stamp" ] && say "Building Synoptic (its source has changed) ..." || say "Building Synoptic for the first time: packages are restored and compiled, about a minute ..."
    # Compiled ahead of time it starts faster; where that compiler cannot be had it runs all the same.
    if ! dotnet publish "$project" -c Release -o "$out" -v q --use-current-runtime --self-contained false -p:PublishReadyToRun=true >"$out/build.log" 2>&1 \
        && ! dotnet publish "$project" -c Release -o "$out" -v q >"$out/build.log" 2>&1; then
        rm -f "$mark"; say "The build failed:"; grep -E 'error' "$out/build.log" | sort -u | head -n 20 >&2; exit 1
    fi
    mv "$mark" "$out/.stamp"
}
