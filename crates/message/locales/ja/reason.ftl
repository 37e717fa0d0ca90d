## reason
