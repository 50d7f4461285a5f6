# Imported targets for LibTorch as the Python package `torch` carries it:
#   reblock::torch        headers, libtorch_cpu, libc10
#   reblock::torch_cuda   adds libtorch_cuda and libc10_cuda (for the kernels module alone)
# find_package(Torch) of this wheel insists on a whole CUDA toolkit, which CPU use does not need.
# REBLOCK_TORCH names the folder with lib/ and include/, .deps/torch/torch where it is not set.

if(NOT REBLOCK_TORCH)
    set(REBLOCK_TORCH $ENV{REBLOCK_TORCH})
endif()
if(NOT REBLOCK_TORCH)
    set(REBLOCK_TORCH ${CMAKE_SOURCE_DIR}/.deps/torch/torch)
endif()
get_filename_component(REBLOCK_TORCH ${REBLOCK_TORCH} REALPATH)

if(NOT EXISTS ${REBLOCK_TORCH}/include/ATen/ATen.h)
    message(FATAL_ERROR "LibTorch is not in ${REBLOCK_TORCH}: run scripts/setup, or set REBLOCK_TORCH to a folder with lib/ and include/.")
endif()
file(STRINGS ${REBLOCK_TORCH}/include/torch/headeronly/version.h torch_version_lines
    REGEX "#define TORCH_VERSION_(MAJOR|MINOR) ")
string(REGEX REPLACE ".*MAJOR ([0-9]+).*MINOR ([0-9]+).*" "\\1.\\2" REBLOCK_TORCH_VERSION "${torch_version_lines}")
if(REBLOCK_TORCH_VERSION VERSION_LESS 2.11)
    message(FATAL_ERROR "LibTorch ${REBLOCK_TORCH_VERSION} in ${REBLOCK_TORCH} is too old: 2.11 or newer is needed.")
endif()

# The wheel's CUDA runtime libraries, which libtorch_cpu links: beside torch in the same site-packages
file(GLOB torch_nvidia_folders ${REBLOCK_TORCH}/../nvidia/*/lib)

add_library(reblock_torch INTERFACE)
add_library(reblock::torch ALIAS reblock_torch)
# -idirafter: torch carries its own fmt and protobuf headers, ours come first
target_compile_options(reblock_torch INTERFACE
    "$<$<COMPILE_LANGUAGE:CXX>:SHELL:-idirafter ${REBLOCK_TORCH}/include>"
    "$<$<COMPILE_LANGUAGE:CXX>:SHELL:-idirafter ${REBLOCK_TORCH}/include/torch/csrc/api/include>"
    $<$<COMPILE_LANGUAGE:CXX>:-Wno-null-dereference> $<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized>) # what GCC 12 sees in torch's own inlined code
target_link_libraries(reblock_torch INTERFACE ${REBLOCK_TORCH}/lib/libtorch_cpu.so ${REBLOCK_TORCH}/lib/libc10.so)
target_link_options(reblock_torch INTERFACE -Wl,--allow-shlib-undefined -Wl,--disable-new-dtags
    -Wl,-rpath,${REBLOCK_TORCH}/lib)
foreach(folder ${torch_nvidia_folders})
    get_filename_component(folder ${folder} REALPATH)
    target_link_options(reblock_torch INTERFACE -Wl,-rpath,${folder})
endforeach()

add_library(reblock_torch_cuda INTERFACE)
add_library(reblock::torch_cuda ALIAS reblock_torch_cuda)
target_link_libraries(reblock_torch_cuda INTERFACE reblock::torch
    -Wl,--no-as-needed ${REBLOCK_TORCH}/lib/libtorch_cuda.so ${REBLOCK_TORCH}/lib/libc10_cuda.so) # loading it is its use
