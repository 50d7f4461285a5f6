# REBLOCK_SANITIZE=address,undefined or thread: for every target from here on
if(REBLOCK_SANITIZE)
    add_compile_options(-fsanitize=${REBLOCK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${REBLOCK_SANITIZE})
endif()
