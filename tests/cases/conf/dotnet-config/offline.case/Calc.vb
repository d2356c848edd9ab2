Module Calc : End Module
