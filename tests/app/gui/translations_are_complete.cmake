# Runs lupdate on a copy of the Chinese translations and fails when that finds a string without one
file(COPY ${SOURCE}/resources/translations/reblock_zh_CN.ts DESTINATION ${WORK})
set(copy ${WORK}/reblock_zh_CN.ts)
execute_process(COMMAND ${LUPDATE} app/gui widgets -I . -recursive -no-obsolete -locations none
    -source-language en -target-language zh_CN -ts ${copy}
    WORKING_DIRECTORY ${SOURCE} RESULT_VARIABLE code OUTPUT_QUIET ERROR_QUIET)
if(NOT code EQUAL 0)
    message(FATAL_ERROR "lupdate failed with code ${code}")
endif()
file(STRINGS ${copy} unfinished REGEX "type=\"unfinished\"")
list(LENGTH unfinished count)
if(count GREATER 0)
    message(FATAL_ERROR "${count} strings have no Chinese translation: build the target update_translations, then translate them in resources/translations/reblock_zh_CN.ts")
endif()
