## checklist
