# The fuzz preset's compiler: a clang of the versions whose libclang we take, because libFuzzer comes with clang.
find_program(TLSLINT_FUZZ_CC NAMES clang-19 clang-20 clang-21 clang-18 clang-17 clang)
if(NOT TLSLINT_FUZZ_CC)
	message(FATAL_ERROR "The fuzz preset needs clang. Debian and Ubuntu: apt-get install clang-19 libclang-rt-19-dev")
endif()
set(CMAKE_C_COMPILER ${TLSLINT_FUZZ_CC})
