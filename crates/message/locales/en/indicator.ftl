## indicator
