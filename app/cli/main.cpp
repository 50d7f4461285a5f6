#include "app/cli/command_line.h"

#include <iostream>

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    return reblock::runCommandLine({argv + 1, argv + argc}, std::cout, std::cerr);
}
