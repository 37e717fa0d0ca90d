#![cfg_attr(fuzzing, no_main)]

akashi_fuzz::target!(answer_sheet);
