## service-file
