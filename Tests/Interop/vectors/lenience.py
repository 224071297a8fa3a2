def measured(s): return s
