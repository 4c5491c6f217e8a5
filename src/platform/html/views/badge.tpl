<span class="status tone-{{TONE}}">{{ICON:none}}{{LABEL}}</span>
