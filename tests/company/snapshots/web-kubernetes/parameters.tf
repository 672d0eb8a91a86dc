data "coder_parameter" "dotfiles_uri" {
  name         = "dotfiles_uri"
  display_name = "Dotfiles"
  default      = ""
  mutable      = true
}

data "coder_parameter" "frontend_cores" {
  name         = "frontend_cores"
  display_name = "Cores, frontend"
  type         = "number"
  form_type    = "slider"
  default      = "2"
  mutable      = true

  validation {
    min = 1
    max = 16
  }
}

data "coder_parameter" "frontend_memory" {
  name         = "frontend_memory"
  display_name = "Memory, frontend"
  type         = "number"
  form_type    = "slider"
  default      = "4"
  mutable      = true

  validation {
    min = 2
    max = 64
  }
}

data "coder_parameter" "backend_cores" {
  name         = "backend_cores"
  display_name = "Cores, backend"
  type         = "number"
  form_type    = "slider"
  default      = "2"
  mutable      = true

  validation {
    min = 1
    max = 16
  }
}

data "coder_parameter" "backend_memory" {
  name         = "backend_memory"
  display_name = "Memory, backend"
  type         = "number"
  form_type    = "slider"
  default      = "16"
  mutable      = true

  validation {
    min = 2
    max = 64
  }
}

data "coder_workspace_preset" "frontend_large" {
  name = "Large frontend"
  parameters = {
    frontend_cores  = "8"
    frontend_memory = "16"
  }
}

data "coder_workspace_preset" "backend_large" {
  name = "Large backend"
  parameters = {
    backend_cores  = "8"
    backend_memory = "16"
  }
}
