// fontconfig keeps its configuration until the process ends and does not give it back.
extern "C" const char* __lsan_default_suppressions();                                  // NOLINT
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }  // NOLINT
