# reblock_test(NAME sources… LABELS fast|gui|slow|gpu|data… [LIBRARIES targets…] [TIMEOUT seconds])
# One GoogleTest program, one ctest entry that runs all of it.
#
# A test finds its files by paths relative to the source tree (REBLOCK_FIXTURES, REBLOCK_RESOURCES,
# REBLOCK_PROGRAMS): tests/support/source_root.cpp goes there before main. So a compiler cache serves
# every checkout.
file(RELATIVE_PATH reblock_programs ${CMAKE_SOURCE_DIR} ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})

add_library(reblock_test_root OBJECT ${CMAKE_SOURCE_DIR}/tests/support/source_root.cpp)
target_compile_definitions(reblock_test_root PRIVATE REBLOCK_SOURCE_ROOT="${CMAKE_SOURCE_DIR}")

function(reblock_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LABELS;LIBRARIES")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    add_executable(${name} ${arg_UNPARSED_ARGUMENTS} $<TARGET_OBJECTS:reblock_test_root>)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_compile_definitions(${name} PRIVATE
        REBLOCK_FIXTURES="tests/fixtures"
        REBLOCK_RESOURCES="resources"
        REBLOCK_PROGRAMS="${reblock_programs}")
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} GTest::gmock GTest::gtest_main reblock::warnings)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;OMP_WAIT_POLICY=PASSIVE")
endfunction()
