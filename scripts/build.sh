# Sourced after lib.sh: build PRESET TARGET… configures where needed and builds, quietly when all is new.
build() {
    local preset=$1
    shift
    if [ ! -e "build/$preset/build.ninja" ]; then
        begin "Configuring build/$preset"
        cmake --preset "$preset" "${configure[@]}" >"build-$preset.log" 2>&1 ||
            { cat "build-$preset.log" >&2; exit 1; }
        rm -f "build-$preset.log"
    fi
    begin "Building build/$preset (first time: some 10 minutes on two cores)"
    cmake --build "build/$preset" -j "$jobs" --target "$@" >&2
}
