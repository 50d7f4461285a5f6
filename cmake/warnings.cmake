# reblock::warnings: what every target of ours is compiled with
add_library(reblock_warnings INTERFACE)
add_library(reblock::warnings ALIAS reblock_warnings)
target_compile_options(reblock_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        -Wnull-dereference -Werror>)
