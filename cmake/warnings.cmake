# reblock::warnings: what every target of ours is compiled with
add_library(reblock_warnings INTERFACE)
add_library(reblock::warnings ALIAS reblock_warnings)
target_compile_options(reblock_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        -Wnull-dereference -Werror>)
# GCC 12 warns of overlapping copies in std::string's operator+ (its bug 105651)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(reblock_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
endif()
# Under sanitizers GCC's flow analysis sees ghosts in std::regex and std::optional
if(REBLOCK_SANITIZE)
    target_compile_options(reblock_warnings INTERFACE
        $<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized;-Wno-null-dereference>)
endif()
