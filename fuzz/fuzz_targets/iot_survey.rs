#![cfg_attr(fuzzing, no_main)]

akashi_fuzz::target!(iot_survey);
